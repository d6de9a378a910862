/** What a text takes from the elements around it. */
export interface Style {
  readonly size_px: number;
  /** As CSS says it: a number or `bold`. */
  readonly weight: string;
  readonly anchor: string;
}

/** Returns the style inside an element with these attributes. */
export function styleOf(attributes: string, around: Style): Style {
  const size = attributeOf(attributes, 'font-size');
  return {
    size_px: size === null ? around.size_px : lengthOf(size, around.size_px),
    weight: attributeOf(attributes, 'font-weight') ?? around.weight,
    anchor: attributeOf(attributes, 'text-anchor') ?? around.anchor,
  };
}

/** Returns the value of an attribute in the text between a tag's name and its end, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

/** Returns a length in px: a plain number, px, or em of the size given. Throws for every other unit. */
export function lengthOf(text: string, size_px: number): number {
  const [, value, unit] = /^(-?[\d.]+(?:e-?\d+)?)(px|em)?$/.exec(text.trim()) ?? [];
  if (value === undefined) throw new Error(`a chart has a length that is neither px nor em: ${text}`);
  return Number(value) * (unit === 'em' ? size_px : 1);
}
