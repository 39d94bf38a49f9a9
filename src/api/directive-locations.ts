import { __DirectiveLocation, DirectiveLocation, GraphQLDirective, GraphQLSchema } from 'graphql';

/**
 * graphql-js 16.15 adds a location of a draft of the specification. Clients that list the locations in their own types
 * (graphql-core up to 3.2.10, cynic, Apollo Kotlin) reject the whole schema because of it.
 */
const draftLocations: readonly DirectiveLocation[] = [DirectiveLocation.DIRECTIVE_DEFINITION];

/** The same schema with directives, and an enum of their locations, as the released specification defines them. */
export function withReleasedLocations(schema: GraphQLSchema): GraphQLSchema {
  hideDraftLocations();
  const directives = schema.getDirectives().map((directive) => {
    const { locations, ...config } = directive.toConfig();
    return new GraphQLDirective({ ...config, locations: locations.filter(isReleased) });
  });
  return new GraphQLSchema({ ...schema.toConfig(), directives });
}

/** The enum is one object for all schemas of the process, and only introspection reads it. */
function hideDraftLocations(): void {
  const released = __DirectiveLocation.getValues().filter(({ value }) => isReleased(value));
  __DirectiveLocation.getValues = () => released;
}

function isReleased(location: DirectiveLocation): boolean {
  return !draftLocations.includes(location);
}
