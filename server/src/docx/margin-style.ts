/** Style of what an export writes into the margin: the import leaves it out by this id. */
export const MARGIN_STYLE = 'BiganziMargin';
