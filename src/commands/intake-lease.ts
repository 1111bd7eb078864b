/** Whose trigger takes the form answers over. Triggers of other accounts are invisible, so the document says who it is. */
import { AppError } from '../domain/app-error';
import type { Ports } from '../ports';

export interface IntakeLease {
  owner: string;
  trigger: string;
}

const KEY = 'klientura.intake';

/** The lease, or null; a spoiled one counts as none. 1 call. */
export function readIntakeLease(ports: Ports): IntakeLease | null {
  try {
    const { owner, trigger } = JSON.parse(ports.store.get(KEY) ?? '{}') as Record<string, unknown>;
    return typeof owner === 'string' && typeof trigger === 'string' ? { owner, trigger } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** 1 call. */
export function writeIntakeLease(ports: Ports, lease: IntakeLease | null): void {
  if (lease === null) ports.store.remove(KEY);
  else ports.store.set(KEY, JSON.stringify(lease));
}

/** @throws AppError INTAKE_OF_ANOTHER {owner} unless it is to be taken over */
export function refuseOther(ports: Ports, takeOver: boolean): void {
  const lease = readIntakeLease(ports);
  if (lease !== null && lease.owner !== ports.session.user() && !takeOver)
    throw new AppError('INTAKE_OF_ANOTHER', { owner: lease.owner });
}
