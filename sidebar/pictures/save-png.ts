/** Saves a picture as a file: on white, with its title above, since it goes where the page is not. */
import { INK } from './palette';

const BAND = 40;

/** @param canvas as it is drawn on the page */
export function savePng(canvas: HTMLCanvasElement, title: string): void {
  const scale = canvas.width / canvas.clientWidth || 1;
  const whole = document.createElement('canvas');
  whole.width = canvas.width;
  whole.height = canvas.height + BAND * scale;
  const context = whole.getContext('2d');
  if (context === null) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, whole.width, whole.height);
  context.fillStyle = INK;
  context.font = `bold ${16 * scale}px Arial, Helvetica, sans-serif`;
  context.textBaseline = 'middle';
  context.fillText(title, 8 * scale, (BAND / 2) * scale, whole.width - 16 * scale);
  context.drawImage(canvas, 0, BAND * scale);
  const link = document.createElement('a');
  link.href = whole.toDataURL('image/png');
  link.download = `${fileName(title)}.png`;
  link.click();
}

/** @example fileName('A/B: “C”') // 'A B C' */
export function fileName(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|“”«»]+/g, ' ')
      .replace(/ +/g, ' ')
      .trim() || 'Klientura'
  );
}
