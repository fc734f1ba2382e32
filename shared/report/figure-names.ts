/** Official names of figures as messages show them. */
import { figureDefinition, type FigureId } from '../forms/figures.ts';
import { REQUEST_COLUMNS } from '../forms/forms.ts';

/** Official name of a figure without the blanks between its parts. */
export function figureName(id: FigureId): string {
  return figureDefinition(id).label.replaceAll(' × ', '·');
}

/** Official name of a row of table three, e.g. `一、本年新收政府信息公开申请数量`. */
export function requestRowName(row: string): string {
  return figureDefinition(`requests.${row}.total`).label.split(' × ')[0] ?? row;
}

/** Label of a column of table three, e.g. `自然人`. */
export function requestColumnName(column: string): string {
  return REQUEST_COLUMNS.find(({ key }) => key === column)?.label ?? column;
}
