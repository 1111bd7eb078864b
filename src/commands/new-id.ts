/** IDs for new clients. */
import type { Ports } from '../ports';

/**
 * An ID that nobody has yet; it is added to `taken`.
 * @example 'K-7F3A2C'
 */
export function newId(ports: Ports, taken: Set<string>): string {
  for (let length = 6; ;) {
    for (let attempt = 0; attempt < 8; attempt++) {
      const id = `K-${ports.random.hex(length / 2).toUpperCase()}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
    length = Math.min(12, length + 2);
  }
}
