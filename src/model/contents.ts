import { z } from 'zod';

const ids = z.array(z.string());

/** The IDs of everything in a dataset, in its order. Stored on the node of the dataset. */
export const datasetContents = z.object({
  schemaReference: z.string().nullable(),
  continentIds: ids,
  countryIds: ids,
  jurisdictionIds: ids,
  successionIds: ids,
  sourceIds: ids,
  friendshipIds: ids,
});
export type DatasetContents = z.output<typeof datasetContents>;
