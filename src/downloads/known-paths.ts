/** Files beside the data that programs look for under these names, relative to the region. */
export const descriptorPath = 'data/datapackage.json';
export const manifestPath = 'data/manifest.json';
export const checksumsPath = 'data/sha256sums.txt';
