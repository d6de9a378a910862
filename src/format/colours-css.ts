import { colours, darkColours, darkGroupColours, darkPictureColours, groupColours, pictureColours } from './colours.ts';

/**
 * Returns the style sheet that gives pages the colours as custom properties, `brandTint` as `--brand-tint`: the dark ones on
 * a screen whose reader's system asks for them or who switched to them here, on paper the light ones always. Charts have
 * their colours as attributes; a rule for each makes it the property of its name.
 */
export function coloursCss(): string {
  const dark = declarationsOf(darkPage(), '    ');
  return (
    '/* Written from src/format/colours.ts by `node scripts/write-colours.ts`: change a colour there. */\n' +
    `:root {\n  color-scheme: light;\n${declarationsOf(lightPage(), '  ')}}\n` +
    `@media screen and (prefers-color-scheme: dark) {\n  :root:not([data-scheme='light']) {\n` +
    `    color-scheme: dark;\n${dark}  }\n}\n` +
    `@media screen {\n  :root[data-scheme='dark'] {\n    color-scheme: dark;\n${dark}  }\n}\n` +
    drawnRules()
  );
}

type Named = readonly (readonly [name: string, value: string])[];

function lightPage(): Named {
  return [...Object.entries(colours), ...Object.entries(pictureColours), ...groupNames(groupColours)];
}

function darkPage(): Named {
  return [...Object.entries(darkColours), ...Object.entries(darkPictureColours), ...groupNames(darkGroupColours)];
}

/** Group colours as properties `group1Fill`; not their inks, which are colours of marks that others have as well. */
function groupNames(list: readonly Readonly<Record<'fill' | 'line', string>>[]): Named {
  return list.flatMap(({ fill, line }, index) => [
    [`group${index + 1}Fill`, fill] as const,
    [`group${index + 1}Line`, line] as const,
  ]);
}

function declarationsOf(named: Named, indent: string): string {
  return named.map(([name, value]) => `${indent}--${kebab(name)}: ${value};\n`).join('');
}

/** One rule for every literal of a drawing, the first name that has it. */
function drawnRules(): string {
  const names = new Map<string, string>();
  for (const [name, value] of lightPage()) if (!names.has(value)) names.set(value, name);
  return [...names]
    .flatMap(([value, name]) =>
      (['fill', 'stroke'] as const).map((part) => `[${part}='${value}'] {\n  ${part}: var(--${kebab(name)});\n}\n`),
    )
    .join('');
}

const kebab = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/\d/g, (digit) => `-${digit}`);
