/** Names of the areas in a workbook of this program: what is read back of it, whatever stands beside. */
export const AREA_PREFIX = 'nianbao_';
