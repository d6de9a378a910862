import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs the example configurations of the documents on real servers, as a user without rights and on a free port. */

export interface Host {
  readonly address: string;
  /** Served at the root of the host. */
  readonly site: string;
  readonly close: () => Promise<void>;
}

interface Program {
  readonly name: string;
  readonly command: string;
  readonly start: (folder: string, port: number) => readonly string[];
}

/** What the rest of such a server may be like: no types of its own, and a default charset that is not the site's. */
const nginx: Program = {
  name: 'nginx',
  command: 'nginx',
  start: (folder, port) => {
    const own = changed('src/docs/hosts/nginx.conf', [
      ['listen 80;', `listen 127.0.0.1:${port};`],
      ['root /srv/www/site;', `root ${folder}/site;`],
    ]);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const around = `pid ${folder}/pid; error_log ${folder}/log; daemon off; events {}
http { access_log off; charset gbk; types { application/octet-stream csv json; } ${temporary.join(' ')}
${own}
}`;
    return ['-e', join(folder, 'log'), '-c', write(join(folder, 'nginx.conf'), around)];
  },
};

const modules = '/usr/lib/apache2/modules';

const apache: Program = {
  name: 'Apache',
  command: 'apache2',
  start: (folder, port) => {
    const own = changed('src/docs/hosts/apache.conf', [
      ['*:80', `127.0.0.1:${port}`],
      ['DocumentRoot /srv/www/site', `DocumentRoot ${folder}/site`],
      ['<Directory /srv/www/site>', `<Directory ${folder}/site>`],
    ]);
    const names = ['mpm_event', 'authz_core', 'deflate', 'dir', 'filter', 'headers', 'mime'];
    const around = `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/pid
Mutex file:${folder}
ErrorLog ${folder}/log
Listen 127.0.0.1:${port}
${names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
AddDefaultCharset GBK
${own}`;
    return ['-D', 'FOREGROUND', '-f', write(join(folder, 'apache.conf'), around)];
  },
};

/** Servers that this machine has. */
export const programs: readonly Program[] = [nginx, apache].filter(
  ({ command }) => spawnSync(command, ['-v']).error === undefined,
);

/** The account without rights of every Linux. */
const nobody = { uid: 65534, gid: 65534 };

/** Starts a server for these files, by their paths in the site. */
export async function startHost({ command, start }: Program, files: Readonly<Record<string, string>>): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-host-'));
  chmodSync(folder, 0o755);
  const site = join(folder, 'site');
  for (const [path, text] of Object.entries(files)) write(join(site, path), text);
  const port = await freePort();
  const options = start(folder, port);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, nobody.uid, nobody.gid);
  const server = spawn(command, options, { ...(isRoot ? nobody : {}), stdio: 'ignore' });
  const close = async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  while (!(await answers(address))) {
    if (server.exitCode !== null) throw new Error(`${command} ended:\n${readFileSync(join(folder, 'log'), 'utf8')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { address, site, close };
}

/** The document's text with what it says is to be changed. */
function changed(file: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
      return text.replace(from, to);
    },
    readFileSync(file, 'utf8'),
  );
}

function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address();
      const port = found !== null && typeof found === 'object' ? found.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const end = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await end;
}
