import { follow, linkTo } from '../state/navigation.ts';
import { Name } from './name.tsx';

interface Place {
  readonly slug: string;
  readonly name: string;
}

/** A link to a place. */
export function PlaceLink({ place }: { readonly place: Place }) {
  const change = { selected: place.slug };
  return (
    <a href={linkTo(change)} onClick={(event) => follow(event, change)}>
      <Name text={place.name} />
    </a>
  );
}
