import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, wherever the command was started. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** What every build of this project can use again, whatever folder it publishes to. */
export const sharedFolder = join(projectFolder, '.build', '.shared');
