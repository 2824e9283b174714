/** A short text as 13 base-36 digits: 64 bits of two 32-bit multiply-xor rounds, the same on every machine; no secrecy meant. */
export function hashOf(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 13;
  }
  high = Math.imul(high ^ (low >>> 16), 0xc2b2ae35);
  low = Math.imul(low ^ (high >>> 15), 0x27d4eb2f);
  return (BigInt(high >>> 0) * 0x1_0000_0000n + BigInt(low >>> 0)).toString(36).padStart(13, '0');
}
