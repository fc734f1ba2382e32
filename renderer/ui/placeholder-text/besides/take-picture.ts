/** Pictures that a clerk chooses or pastes: told by their content, within the limits of a report. */
import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { problem } from '../../../../shared/problem.ts';
import type { Report } from '../../../../shared/report/schema.ts';
import {
  byteLength,
  fitPage,
  LARGEST_PICTURE,
  LARGEST_SUM,
  pictureType,
  pixelSize,
} from '../../../../shared/rich/picture.ts';
import type { Picture } from '../../../../shared/rich/schema.ts';
import { showProblem } from '../../toast.tsx';

/** Bytes of the pictures that a report has, `but` left out. */
function taken(report: Report | null, but: Picture | null): number {
  return (report?.additions ?? []).reduce((sum, { addition }) => {
    const counts = addition.kind === 'picture' && addition.data !== but?.data;
    return counts ? sum + byteLength(addition.data) : sum;
  }, 0);
}

/**
 * Is there room in the report for one more picture of so many bytes? Those that were asked for and have room count
 * from then on; the first one without is told on the screen.
 */
export function leavesRoom({ dom }: EditorView): (bytes: number) => boolean {
  const report = (dom as { editor?: Editor }).editor?.storage.placeholder.report ?? null;
  let sum = taken(report, null);
  let isTold = false;
  return (bytes) => {
    if (bytes <= LARGEST_PICTURE && sum + bytes <= LARGEST_SUM) {
      sum += bytes;
      return true;
    }
    if (!isTold) showProblem(problem('picture-large', '剪贴板里的图片'));
    isTold = true;
    return false;
  };
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/u, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

/**
 * The file as a picture of `report`; null where it is none, with the reason on the screen.
 *
 * @param instead the picture whose place it takes
 */
export async function takePicture(
  file: File,
  report: Report | null,
  instead: Picture | null = null,
): Promise<Picture | null> {
  const name = file.name === '' ? '剪贴板里的图片' : file.name;
  if (file.size > LARGEST_PICTURE || taken(report, instead) + file.size > LARGEST_SUM) {
    showProblem(problem('picture-large', name));
    return null;
  }
  const data = await base64Of(file);
  const type = pictureType(data);
  const size = pixelSize(new Uint8Array(await file.arrayBuffer()));
  if (type === undefined || size === undefined) {
    showProblem(problem('picture-kind', name));
    return null;
  }
  return { kind: 'picture', type, data, ...fitPage(size), alt: '' };
}

/** Asks for a file and takes it; null where none was chosen, or it is no picture. */
export function pickPicture(report: Report | null, instead: Picture | null = null): Promise<Picture | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/gif';
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      resolve(file ? takePicture(file, report, instead) : null);
    });
    input.click();
  });
}
