import { publishedBase } from '../../src/pipeline/published.ts';
import { serve } from '../../src/pipeline/serve.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';
import { readCommand } from './options.ts';

// Serves what was built last, and says where.
const command = readCommand('preview');
if (command !== null)
  await printingRefusals(async () => {
    const base = await publishedBase(command.out);
    if (base === null) {
      console.error('还没有生成网站，请先运行 npm run build (nothing was built yet)');
      process.exitCode = 1;
    } else {
      const { address } = await serve({ folder: command.out, base: command.base ?? base, port: command.port });
      console.log(`网站正在运行，按 Ctrl+C 停止。地址：\n${address}`);
    }
  });
