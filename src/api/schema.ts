import { builder } from './builder.ts';
import { withReleasedLocations } from './directive-locations.ts';
import './scalars.ts';
import './name.ts';
import './jurisdiction.ts';
import './country.ts';
import './continent.ts';
import './friendship.ts';
import './source.ts';
import './dataset.ts';
import './shared-partners.ts';
import './statistics.ts';
import './partner-overlaps.ts';
import './paths.ts';
import './neighborhood.ts';
import './similar.ts';
import './search.ts';

export const schema = withReleasedLocations(builder.toSchema({ sortSchema: false }));
