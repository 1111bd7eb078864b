/** Accessibility of a frame of the page, by axe-core. */
import fs from 'node:fs';
import type { Frame } from 'playwright-core';

interface Violation {
  id: string;
  help: string;
  nodes: { target: unknown[] }[];
}

/** Rules that the frame breaks, with where. The frame is sandboxed, so axe's source is evaluated in it. */
export async function axeViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const violations = await frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}
