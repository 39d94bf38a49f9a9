import { Link } from './link.tsx';
import { Name } from './name.tsx';

interface Place {
  readonly slug: string;
  readonly name: string;
}

/** A link to a place. */
export function PlaceLink({ place }: { readonly place: Place }) {
  return (
    <Link change={{ selected: place.slug }}>
      <Name text={place.name} />
    </Link>
  );
}
