import { defineConfig } from 'astro/config';

// `base` and `outDir` belong to a build, not to the project: scripts/build.ts gives them.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  publicDir: './src/static',
  devToolbar: { enabled: false },
  vite: {
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
          // What most scripts share is one file: a page would fetch each of these by itself.
          codeSplitting: { groups: [{ name: 'shared', test: /src\/format\/|client\/address\.ts|preload-helper/ }] },
        },
      },
    },
  },
});
