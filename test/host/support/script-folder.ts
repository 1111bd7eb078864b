/** Makes an Apps Script folder for a test. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A folder with these files; a text alone is `Code.gs`.
 *
 * @example scriptFolder('function f() {}') → '/tmp/project-x1'
 */
export function scriptFolder(files: Record<string, string> | string): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'project-'));
  for (const [name, text] of Object.entries(typeof files === 'string' ? { 'Code.gs': files } : files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  return root;
}
