/** The sites every installation asks for, as the manifest names them. */
export const GOV_SITES = '*://*.gov.cn/*';
