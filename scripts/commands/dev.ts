import { developSite } from '../../src/pipeline/dev.ts';
import { realStages } from '../../src/pipeline/stages.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';
import { readCommand } from './options.ts';

// Serves the pages while they and the data are being worked on.
const command = readCommand('dev');
if (command !== null)
  await printingRefusals(async () => {
    const address = await developSite(command, realStages);
    if (address === null) process.exitCode = 1;
    else console.log(`网站正在运行，按 Ctrl+C 停止。地址：\n${address}`);
  });
