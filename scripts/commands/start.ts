import { buildAll } from '../../src/pipeline/build.ts';
import { refusePort, serve } from '../../src/pipeline/serve.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';
import { readCommand } from './options.ts';

// Builds the site, serves it and says where. With errors in the data nothing is served: the messages say what to do.
const command = readCommand('start');
if (command !== null)
  await printingRefusals(async () => {
    await refusePort(command.port);
    const { isPublished, base } = await buildAll(command);
    if (isPublished) {
      const { address } = await serve({ folder: command.out, base, port: command.port });
      console.log(`网站正在运行，按 Ctrl+C 停止。地址：\n${address}`);
    } else {
      process.exitCode = 1;
    }
  });
