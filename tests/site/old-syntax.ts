import { parse, type Node } from 'acorn';
import { full } from 'acorn-walk';
import { AtRule, parse as parseStyle, type Container, type Declaration, type Document } from 'postcss';

/** What a browser of 2019 does not know, found in scripts and styles; one line each. Chrome 78 and Safari 13. */

/** Methods that came later; what is only named so by ourselves would be found, too, and has to be renamed. */
const laterMethods = new Set(
  (
    'at replaceAll toSorted toReversed toSpliced with findLast findLastIndex groupBy hasOwn structuredClone any ' +
    'withResolvers replaceChildren checkVisibility showPopover requestSubmit randomUUID isWellFormed union ' +
    'intersection difference fromAsync'
  ).split(' '),
);

/** Returns what of a script came after ES2019, or after the objects of those browsers. */
export function findNewScript(source: string): readonly string[] {
  const found: string[] = [];
  try {
    // import() came into the standard after these browsers had it; whatever else came with it is looked for by hand.
    const program = parse(source, { ecmaVersion: 2020, sourceType: 'module', allowHashBang: false });
    full(program, (node) => {
      if (isOf2020(node)) found.push(`syntax: ${node.type}`);
      const name = calledMethod(node);
      if (name !== null && laterMethods.has(name)) found.push(`method ${name}`);
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    found.push(`syntax: ${error.message}`);
  }
  return found;
}

function isOf2020(node: Node): boolean {
  // A cast: acorn's walk hands over the plain node.
  const { operator, bigint, exported } = node as Node & { operator?: string; bigint?: string; exported?: Node | null };
  if (node.type === 'ChainExpression' || operator === '??') return true;
  return bigint !== undefined || (node.type === 'ExportAllDeclaration' && exported != null);
}

function calledMethod(node: Node): string | null {
  if (node.type !== 'CallExpression') return null;
  // Casts: acorn's walk hands over the plain node; a call has a callee, and a member a property.
  const { callee } = node as Node & { callee: Node };
  if (callee.type === 'Identifier') {
    const { name } = callee as Node & { name: string };
    // Any other function that is called by itself is the script's own, and may have been given a short name such as `at`.
    return name === 'structuredClone' ? name : null;
  }
  if (callee.type !== 'MemberExpression') return null;
  const { property, computed } = callee as Node & { property: Node & { name?: string }; computed: boolean };
  return computed ? null : (property.name ?? null);
}

const laterSelectors =
  /:(?:is|where|has|dir|focus-visible|modal|user-invalid|state|popover-open)\b|:not\([^()]*,|&|::(?:part|details-content)/;
const laterRules = new Set([
  'layer',
  'container',
  'property',
  'scope',
  'starting-style',
  'view-transition',
  'position-try',
]);
const laterProperties =
  /^(?:inset(?:-.*)?|aspect-ratio|translate|rotate|scale|(?:margin|padding|border)-(?:inline|block)|overflow-(?:clip-margin|block|inline)|container(?:-.*)?|content-visibility|place-.*|grid-template-(?:rows|columns)-subgrid)$/;
const laterValues =
  /\b(?:min|max|clamp|round|mod|color-mix|oklch|oklab|lab|lch|color|light-dark|env|image-set|conic-gradient|anchor|calc-size)\(|\b\d+(?:\.\d+)?(?:[dsl]v[hwib]|cq[whib]|vi|vb|lh|rlh|cap)\b|\b(?:subgrid|anywhere|revert|fit-content)\b/;

/** Returns what of a style sheet those browsers would skip, where skipping it would change what a reader sees. */
export function findNewStyle(source: string): readonly string[] {
  const found: string[] = [];
  const root = parseStyle(source);
  root.walkAtRules((rule) => {
    if (laterRules.has(rule.name)) found.push(`@${rule.name}`);
    if (rule.name === 'media' && /[<>]/.test(rule.params)) found.push(`range in @media ${rule.params}`);
  });
  root.walkRules((rule) => {
    if (rule.parent?.type === 'rule') found.push(`nested ${rule.selector}`);
    if (laterSelectors.test(rule.selector) && !onlyTakesFocusAway(rule.selector) && !isPrint(rule.parent))
      found.push(`selector ${rule.selector}`);
    // A gap between flexible boxes would be no gap at all, and words would run together.
    const own = rule.nodes.filter((node) => node.type === 'decl');
    const isFlexible = own.some(({ prop, value }) => prop === 'display' && value.includes('flex'));
    if (isFlexible && own.some(({ prop }) => prop.endsWith('gap'))) found.push(`flex gap in ${rule.selector}`);
  });
  root.walkDecls((declaration) => {
    const { prop, value, parent } = declaration;
    if (prop.startsWith('--') || isForPrint(parent) || hasFallback(declaration)) return;
    const isLater =
      laterProperties.test(prop) || laterValues.test(value) || (prop.startsWith('overflow') && value === 'clip');
    if (isLater) found.push(`${prop}: ${value}`);
  });
  return found;
}

/** `:focus:not(:focus-visible)` hides the ring from the mouse; where it is skipped the ring is always there. */
function onlyTakesFocusAway(selector: string): boolean {
  return selector.split(',').every((part) => part.endsWith(':focus:not(:focus-visible)'));
}

/** The same property stands before it, for those who skip it. */
function hasFallback(declaration: Declaration): boolean {
  const before = declaration.prev();
  return before?.type === 'decl' && before.prop === declaration.prop;
}

/** Printing is done at a desk, with a browser of today. */
function isForPrint(parent: Container | Document | undefined): boolean {
  return isPrint(parent?.parent);
}

function isPrint(around: Container | Document | undefined): boolean {
  return around instanceof AtRule && around.name === 'media' && around.params === 'print';
}
