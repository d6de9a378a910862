import { createHash, createPublicKey, verify } from 'node:crypto';

/**
 * Signatures of a release by a key of the authority's own, beside its checksums and made by common tools: `minisign`, or
 * `ssh-keygen`, which comes with Windows, macOS and Linux. Ed25519 keys alone. The program makes none and holds no key; it
 * tells one that is for something else.
 */
export interface SignatureForm {
  /** Beside `SHA256SUMS`, which it signs. */
  readonly signature_file: string;
  /** The public key that it is checked with. */
  readonly key_file: string;
  /** How a reader checks it. */
  readonly command: string;
  readonly isBy: (signed: Signed) => boolean;
}

/** A text with what is said to be its signature, and a public key, as they lie in their files. */
export interface Signed {
  readonly text: string;
  readonly signature: string;
  readonly key: string;
}

/** The forms in which a release may be signed. */
export const signatureForms: readonly SignatureForm[] = [
  {
    signature_file: 'SHA256SUMS.minisig',
    key_file: 'minisign.pub',
    command: 'minisign -V -p minisign.pub -m SHA256SUMS',
    isBy: isMinisigned,
  },
  {
    signature_file: 'SHA256SUMS.sig',
    key_file: 'signing-key.pub',
    command: 'ssh-keygen -Y check-novalidate -n file -s SHA256SUMS.sig < SHA256SUMS',
    isBy: isSshSigned,
  },
];

/** https://jedisct1.github.io/minisign/#signature-format */
function isMinisigned({ text, signature, key }: Signed): boolean {
  const [, first = '', trusted = '', last = ''] = linesOf(signature);
  const [, own = ''] = linesOf(key);
  const [signed, known] = [bytesOf(first), bytesOf(own)];
  if (signed.length !== 74 || known.length !== 42 || !signed.subarray(2, 10).equals(known.subarray(2, 10)))
    return false;
  // `ED` signs the text's hash, `Ed` the text, which old versions did.
  const isOfHash = signed.subarray(0, 2).toString('latin1') === 'ED';
  const message = isOfHash ? createHash('blake2b512').update(text).digest() : Buffer.from(text);
  const proof = signed.subarray(10);
  const comment = Buffer.from(trusted.replace(/^trusted comment: /, ''));
  const public_key = known.subarray(10);
  return (
    isSignedBy(public_key, { message, proof }) &&
    isSignedBy(public_key, { message: Buffer.concat([proof, comment]), proof: bytesOf(last) })
  );
}

/** https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig */
function isSshSigned({ text, signature, key }: Signed): boolean {
  const blob = bytesOf(signature.replace(/-----[^-]+-----/g, '').replace(/\s/g, ''));
  const magic = 'SSHSIG';
  if (blob.subarray(0, 6).toString('latin1') !== magic) return false;
  const [public_key, namespace, reserved, algorithm, proof] = stringsIn(blob.subarray(10));
  const own = bytesOf(key.trim().split(/\s+/)[1] ?? '');
  if (!public_key?.equals(own) || !namespace || !reserved || !algorithm || !proof) return false;
  const name = algorithm.toString('latin1');
  if (name !== 'sha512' && name !== 'sha256') return false;
  const parts = [namespace, reserved, algorithm, createHash(name).update(text).digest()];
  const message = Buffer.concat([Buffer.from(magic), ...parts.map(withLength)]);
  const [kind, raw] = stringsIn(own);
  const [, raw_proof] = stringsIn(proof);
  if (kind?.toString('latin1') !== 'ssh-ed25519' || raw === undefined || raw_proof === undefined) return false;
  return isSignedBy(raw, { message, proof: raw_proof });
}

function isSignedBy(key: Buffer, { message, proof }: { readonly message: Buffer; readonly proof: Buffer }): boolean {
  if (key.length !== 32 || proof.length !== 64) return false;
  // What goes before a raw Ed25519 key in its standard form (RFC 8410).
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), proof);
}

/** The strings of SSH's own form: four bytes of length each. */
function stringsIn(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return found;
    found.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return found;
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
