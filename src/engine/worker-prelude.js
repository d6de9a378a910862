// Stands before the package's own worker script, in one file. The page hands over the engine's code as it came, compressed;
// it is inflated here on its way to the compiler. So no page needs a policy that lets blobs be fetched, and 34 MB are not
// copied from one thread to the other.
(() => {
  let code = null;

  self.addEventListener('message', (event) => {
    if (!(event.data && event.data.engine_code instanceof ArrayBuffer)) return;
    // The package does not know this message.
    event.stopImmediatePropagation();
    code = new Uint8Array(event.data.engine_code);
  });

  const plainFetch = self.fetch.bind(self);
  self.fetch = (input, options) => {
    const url = typeof input === 'string' ? input : input.url;
    if (code === null || !url.endsWith('#engine')) return plainFetch(input, options);
    const body = new Blob([code]).stream();
    // Some hosts take the compression off on the way.
    const isCompressed = code[0] === 0x1f && code[1] === 0x8b;
    code = null;
    const inflated = isCompressed ? body.pipeThrough(new DecompressionStream('gzip')) : body;
    return Promise.resolve(new Response(inflated, { headers: { 'content-type': 'application/wasm' } }));
  };

  // The package does not look whether this succeeds: the page would wait for ever.
  const compile = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (source, imports) =>
    compile.call(WebAssembly, source, imports).catch((error) => {
      setTimeout(() => {
        throw error;
      });
      throw error;
    });
})();
