/** Under this name the browser keeps that a reader switched to dark or light; nothing is kept of who follows the system. */
export const schemeKey = 'school-group-atlas:scheme';
