/** The small parts that the views are made of. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { usePage } from './page-state';

interface TitleProps {
  children: ComponentChildren;
  /** Only for screen readers: those who see have it in the bar above. */
  quiet?: boolean;
}

/** A view's heading; takes the focus when the view is shown, so that a screen reader says where one is. */
export function Title({ children, quiet = false }: TitleProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h1 ref={ref} tabIndex={-1} class={quiet ? 'quiet' : ''}>
      {children}
    </h1>
  );
}

/** A refusal or a warning; announced at once, with a way out where there is one. */
export function Problem({ message, children }: { message: string; children?: ComponentChildren }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), [message]);
  return (
    <div class="notice error-notice" role="alert" tabIndex={-1} ref={ref}>
      <p>{message}</p>
      {children}
    </div>
  );
}

/** Something that went well. It takes the focus, because the button that led here is gone. */
export function Success({ children }: { children: ComponentChildren }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div class="notice success-notice" role="status" tabIndex={-1} ref={ref}>
      {children}
    </div>
  );
}

/** Something to know. */
export function Note({ children }: { children: ComponentChildren }) {
  return <div class="notice">{children}</div>;
}

/** Work goes on. */
export function Busy({ label }: { label?: string }) {
  const { words } = usePage();
  return (
    <p class="busy" role="status">
      <span class="spinner" aria-hidden="true" />
      {label ?? words.common.working}
    </p>
  );
}

interface ButtonProps {
  onClick: () => void;
  children: ComponentChildren;
  primary?: boolean;
  disabled?: boolean;
  testId?: string;
  describedBy?: string;
}

export function Button({ onClick, children, primary, disabled, testId, describedBy }: ButtonProps) {
  return (
    <button
      type="button"
      class={primary ? 'action' : ''}
      disabled={disabled}
      onClick={onClick}
      data-testid={testId}
      aria-describedby={describedBy}
    >
      {children}
    </button>
  );
}

interface FieldProps {
  label: string;
  help?: string | undefined;
  /** Why what stands in the field was refused. */
  error?: string | undefined;
  /** Gets the attributes that tie the input to its label, help and error. */
  children: (input: InputAttributes) => ComponentChildren;
}

interface InputAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A labelled input with its explanation below, and the refusal that concerns it; a refused field is brought into view. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId();
  const helpId = help ? `${id}-help` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, helpId].filter(Boolean).join(' ') || undefined;
  useEffect(() => {
    const field = error ? document.getElementById(id) : null;
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [error]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p class="refused" id={errorId} role="alert">
          {error}
        </p>
      )}
      {help && (
        <p class="gray" id={helpId}>
          {help}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
  disabled?: boolean;
  testId?: string;
}

/** A drop-down list. */
export function Choice({ label, help, error, value, options, onChange, disabled, testId }: ChoiceProps) {
  return (
    <Field label={label} help={help} error={error}>
      {(input) => (
        <select
          {...input}
          value={value}
          disabled={disabled}
          data-testid={testId}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map(([code, text]) => (
            <option key={code} value={code} selected={code === value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** @example clock(9) // '09:00' */
export function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** The hours of a day as options. */
export const HOURS = Array.from({ length: 24 }, (_, hour) => [String(hour), clock(hour)] as const);

/** A part that opens on demand. */
export function Fold({ summary, children, open }: { summary: string; children: ComponentChildren; open?: boolean }) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
