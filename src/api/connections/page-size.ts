/** How many a page has when no size is asked for, and at most. */
export const defaultPageSize = 20;
export const maxPageSize = 100;
