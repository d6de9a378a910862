import type { ChainFinding } from './finding.ts';
import { signatureForms } from './signature.ts';

/** Signatures and keys that lie beside a release's checksums, by the names of their files. */
export type Signatures = ReadonlyMap<string, string>;

/** Names of all files that may lie there. */
export const signatureFiles: readonly string[] = signatureForms.flatMap(({ signature_file, key_file }) => [
  signature_file,
  key_file,
]);

/** What is wrong with them; `sums` is the text that they are to sign. */
export function signatureFindings(
  { id, sums }: { readonly id: string; readonly sums: string },
  signatures: Signatures,
): readonly ChainFinding[] {
  return signatureForms.flatMap(({ signature_file, key_file, isBy }) => {
    const [signature, key] = [signatures.get(signature_file), signatures.get(key_file)];
    const place = `${id}/${signature_file}`;
    const remedy = `请对 releases/${id}/SHA256SUMS 重新签名，并放入公钥 ${key_file}；不需要签名的，删除签名文件。`;
    if (signature === undefined) return [];
    if (key === undefined) return [{ place, what: `有签名，没有公钥${key_file}，读者无法核对`, remedy }];
    if (isBy({ text: sums, signature, key })) return [];
    return [{ place, what: '签名不是对本版校验值清单作出的，或者与公钥不符', remedy }];
  });
}

/** The forms in which a release is signed, with the files that a reader needs. */
export function signedForms(names: readonly string[]) {
  return signatureForms.filter(({ signature_file }) => names.includes(signature_file));
}
