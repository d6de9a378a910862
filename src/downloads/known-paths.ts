/** Files beside the data that programs look for under these names, relative to the region. */
export const descriptorPath = 'data/datapackage.json';
/** Where programs find the list of all files, relative to the region's address. */
export const manifestPath = 'data/manifest.json';
