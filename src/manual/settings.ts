import { settingNames, settingOf, type SettingKind } from '../model/site-settings.ts';
import type { Block } from './marks.ts';
import { code, markdownTable, plain } from './markdown.ts';

const asTyped: readonly SettingKind[] = ['email', 'web_address', 'origin', 'base_path'];

/** Every setting of data/site.csv: name, meaning, example. */
export const settingsBlock: Block = {
  name: 'site-settings',
  write: () =>
    markdownTable(
      ['设置项', '填什么', '例子'],
      settingNames.map(settingOf).map(({ label, required, meaning, kind, example }) => [
        required ? `${label}（必填）` : label,
        plain(meaning),
        // An address is not to become a link.
        asTyped.includes(kind) ? code(example) : plain(example),
      ]),
    ),
};
