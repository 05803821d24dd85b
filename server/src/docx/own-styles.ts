/** Style of what an export writes into the margin: the import leaves it out by this id. */
export const MARGIN_STYLE = 'BiganziMargin';
/** Style of a paragraph that goes on from the one before over a page: the import joins the two by this id. */
export const CONTINUED_STYLE = 'BiganziContinued';
/** Style of the cells of a table. */
export const CELL_STYLE = 'BiganziCell';
