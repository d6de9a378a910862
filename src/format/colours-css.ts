import { colours } from './colours.ts';

/**
 * Returns the style sheet that gives pages the colours as custom properties, `brandTint` as `--brand-tint`. A dark scheme
 * would be a second record of the same names, written into a second rule: style sheets have no colour of their own.
 */
export function coloursCss(): string {
  const lines = Object.entries(colours).map(([name, value]) => `  --${kebab(name)}: ${value};\n`);
  return (
    '/* Written from src/format/colours.ts by `node scripts/write-colours.ts`: change a colour there. */\n' +
    `:root {\n${lines.join('')}}\n`
  );
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
