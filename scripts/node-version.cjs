'use strict';

// Loaded by every command before all else. A Node that is too old cannot read the program itself, and would say so in a
// way that helps nobody: it reads this file, and those of this folder that load it, because they are CommonJS
// (package.json) and hold no types. Of a module in TypeScript it does not read the first line.
const needed = 24;
const found = process.versions.node;

/** Where `npm ci` brings a Node along. */
const bringsNode = process.platform === 'linux' && process.arch === 'x64';

if (Number(found.split('.')[0]) < needed) {
  const remedy = bringsNode
    ? '请先运行 npm ci，再把命令开头的 node 换成 node_modules/.bin/node，或者改用对应的 npm 命令，如 npm run build。'
    : '请从 https://nodejs.org/ 安装后，再次运行这条命令。';
  const remedyInEnglish = bringsNode
    ? 'run npm ci, then write node_modules/.bin/node in place of node, or use the npm command, such as npm run build.'
    : 'install it from https://nodejs.org/ and run the command again.';
  console.error(`当前的 Node 是 ${found}，版本过低，本程序需要 ${needed} 或更高版本：${remedy}`);
  console.error(`Node ${found} is too old, ${needed} or later is needed: ${remedyInEnglish}`);
  process.exit(1);
}
