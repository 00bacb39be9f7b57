/** The line that the extension host's suite prints first; before it comes only the workbench's own talk. */
export const startLine = 'Tests in the extension host';
