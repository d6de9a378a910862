/** A colour `#14191e` as computed styles have it: `rgb(20, 25, 30)`. */
export const rgbOf = (hex: string): string =>
  `rgb(${(hex.match(/[0-9a-f]{2}/g) ?? []).map((two) => parseInt(two, 16)).join(', ')})`;
