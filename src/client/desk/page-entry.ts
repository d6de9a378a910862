import { deskOver, lineToWorker } from './connect.ts';
import { startDesk } from './start.ts';

/** The script of the page: everything else comes with the first file. */
const page = document.querySelector<HTMLElement>('[data-desk]');
if (page !== null) startDesk(page, deskOver(lineToWorker(() => new Worker(page.dataset['deskWorker'] ?? ''))));
