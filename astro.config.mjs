import { defineConfig } from 'astro/config';

/** Scripts of the pages that query, and what is copied for them. */
const isOfQuery = (path) => /\/src\/(?:client\/(?:check|engine|sql|query)|sql|query)\/|\?query$/.test(path);
/** The same of the page that verifies files. */
const isOfVerify = (path) => /\/src\/client\/verify\/|\?verify$/.test(path);
/** Of what every page bears; others need what it shares only where they are loaded, too. A copy for another is none of it. */
const isOfSite = (path) =>
  /\/src\/client\/(?:figure-|chart-reading|manual-search|screen-cycle|search|match)[^?]*$|\?site$/.test(path);
/** Of pages with tables that readers sort. */
const isOfTables = (path) => /\/src\/client\/tables\/|\?tables$/.test(path);

/**
 * Scripts of these pages take copies of what other pages need as well: if it were shared it would be a file of its own, and
 * so one more request on every page.
 */
function copiesFor(mark, isOwn) {
  return {
    name: `copies-for-${mark}`,
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (this.environment.name !== 'client' || !source.startsWith('.') || !isOwn(importer ?? '')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (found === null || isOwn(found.id) || !/\/src\/.*\.tsx?$/.test(found.id)) return found;
      return `${found.id}?${mark}`;
    },
  };
}

// `base` and `outDir` belong to a build, not to the project: scripts/build.ts gives them.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  publicDir: './src/static',
  devToolbar: { enabled: false },
  vite: {
    plugins: [
      copiesFor('query', isOfQuery),
      copiesFor('verify', isOfVerify),
      copiesFor('site', isOfSite),
      copiesFor('tables', isOfTables),
    ],
    // Scripts do not know the site's sub-path, so that they are the same under every one.
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
    build: {
      // The oldest WebViews still met in WeChat.
      target: ['chrome78', 'safari13'],
      cssTarget: ['chrome78', 'safari13'],
      // A small script would be written into the page, where the Content-Security-Policy forbids it.
      assetsInlineLimit: 0,
      // What is fetched on a reader's wish needs no haste.
      modulePreload: false,
      rolldownOptions: {
        output: {
          // What most of them share is one file: a page would fetch each of these by itself.
          codeSplitting: {
            groups: [{ name: 'query', test: /src\/(?:format\/|client\/address).*\?query$|preload-helper/ }],
          },
        },
      },
    },
  },
});
