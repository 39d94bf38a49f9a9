/* eslint-disable */
/* prettier-ignore */

export type introspection_types = {
  AdministrativeLevel: { name: 'AdministrativeLevel'; enumValues: 'COUNTY' | 'PREFECTURAL' | 'PROVINCIAL' };
  Boolean: unknown;
  Citation: {
    kind: 'OBJECT';
    name: 'Citation';
    fields: {
      locator: { name: 'locator'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      source: {
        name: 'source';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Source'; ofType: null } };
      };
    };
  };
  ClaimRank: { name: 'ClaimRank'; enumValues: 'ALTERNATIVE' | 'PREFERRED' };
  Continent: {
    kind: 'OBJECT';
    name: 'Continent';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ContinentCode'; ofType: null } };
      };
      countries: {
        name: 'countries';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Country'; ofType: null } };
          };
        };
      };
      friendships: {
        name: 'friendships';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'FriendshipConnection'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      names: {
        name: 'names';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Name'; ofType: null } };
          };
        };
      };
    };
  };
  ContinentCode: { name: 'ContinentCode'; enumValues: 'AF' | 'AN' | 'AS' | 'EU' | 'NA' | 'OC' | 'SA' };
  Country: {
    kind: 'OBJECT';
    name: 'Country';
    fields: {
      alpha3: {
        name: 'alpha3';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      continent: {
        name: 'continent';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Continent'; ofType: null } };
      };
      friendships: {
        name: 'friendships';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'FriendshipConnection'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      jurisdictions: {
        name: 'jurisdictions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'JurisdictionConnection'; ofType: null };
        };
      };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      names: {
        name: 'names';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Name'; ofType: null } };
          };
        };
      };
      reportedContinents: {
        name: 'reportedContinents';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Continent'; ofType: null } };
          };
        };
      };
    };
  };
  CountryConnection: {
    kind: 'OBJECT';
    name: 'CountryConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CountryEdge'; ofType: null } };
          };
        };
      };
      nodes: {
        name: 'nodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Country'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
      totalCount: {
        name: 'totalCount';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  CountryEdge: {
    kind: 'OBJECT';
    name: 'CountryEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Country'; ofType: null } };
      };
    };
  };
  Dataset: {
    kind: 'OBJECT';
    name: 'Dataset';
    fields: {
      asOf: {
        name: 'asOf';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      language: {
        name: 'language';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'LanguageTag'; ofType: null } };
      };
      licence: {
        name: 'licence';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      reportedTotals: {
        name: 'reportedTotals';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ReportedTotal'; ofType: null } };
          };
        };
      };
      revision: {
        name: 'revision';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      slug: {
        name: 'slug';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      title: {
        name: 'title';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  Date: unknown;
  DateClaim: {
    kind: 'OBJECT';
    name: 'DateClaim';
    fields: {
      citations: {
        name: 'citations';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Citation'; ofType: null } };
          };
        };
      };
      date: {
        name: 'date';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
      };
      rank: {
        name: 'rank';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ClaimRank'; ofType: null } };
      };
      text: { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  Float: unknown;
  Friendship: {
    kind: 'OBJECT';
    name: 'Friendship';
    fields: {
      citations: {
        name: 'citations';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Citation'; ofType: null } };
          };
        };
      };
      dataset: {
        name: 'dataset';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Dataset'; ofType: null } };
      };
      dateClaims: {
        name: 'dateClaims';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'DateClaim'; ofType: null } };
          };
        };
      };
      disputed: {
        name: 'disputed';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      establishedOn: { name: 'establishedOn'; type: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      level: {
        name: 'level';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'AdministrativeLevel'; ofType: null } };
      };
      local: {
        name: 'local';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
      notes: {
        name: 'notes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Note'; ofType: null } };
          };
        };
      };
      parties: {
        name: 'parties';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Party'; ofType: null } };
          };
        };
      };
      partner: {
        name: 'partner';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
      reportedContinent: {
        name: 'reportedContinent';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Continent'; ofType: null } };
      };
      sources: {
        name: 'sources';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Source'; ofType: null } };
          };
        };
      };
    };
  };
  FriendshipConnection: {
    kind: 'OBJECT';
    name: 'FriendshipConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'FriendshipEdge'; ofType: null } };
          };
        };
      };
      nodes: {
        name: 'nodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Friendship'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
      totalCount: {
        name: 'totalCount';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  FriendshipEdge: {
    kind: 'OBJECT';
    name: 'FriendshipEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Friendship'; ofType: null } };
      };
    };
  };
  FriendshipFilter: {
    kind: 'INPUT_OBJECT';
    name: 'FriendshipFilter';
    isOneOf: false;
    inputFields: [
      {
        name: 'citesSource';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        };
        defaultValue: null;
      },
      {
        name: 'country';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        };
        defaultValue: null;
      },
      {
        name: 'dataset';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        };
        defaultValue: null;
      },
      { name: 'disputed'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'establishedFrom'; type: { kind: 'SCALAR'; name: 'Date'; ofType: null }; defaultValue: null },
      { name: 'establishedTo'; type: { kind: 'SCALAR'; name: 'Date'; ofType: null }; defaultValue: null },
      {
        name: 'level';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'ENUM'; name: 'AdministrativeLevel'; ofType: null };
          };
        };
        defaultValue: null;
      },
      {
        name: 'local';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'INPUT_OBJECT'; name: 'JurisdictionRef'; ofType: null };
          };
        };
        defaultValue: null;
      },
      { name: 'onlySourceStatus'; type: { kind: 'ENUM'; name: 'SourceStatus'; ofType: null }; defaultValue: null },
      {
        name: 'partner';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'INPUT_OBJECT'; name: 'JurisdictionRef'; ofType: null };
          };
        };
        defaultValue: null;
      },
      {
        name: 'party';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'INPUT_OBJECT'; name: 'JurisdictionRef'; ofType: null };
          };
        };
        defaultValue: null;
      },
      {
        name: 'reportedContinent';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ContinentCode'; ofType: null } };
        };
        defaultValue: null;
      },
      {
        name: 'sourceStatus';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SourceStatus'; ofType: null } };
        };
        defaultValue: null;
      },
    ];
  };
  FriendshipOrder: {
    kind: 'INPUT_OBJECT';
    name: 'FriendshipOrder';
    isOneOf: false;
    inputFields: [
      {
        name: 'direction';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'OrderDirection'; ofType: null } };
        defaultValue: 'ASC';
      },
      {
        name: 'field';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'FriendshipOrderField'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  FriendshipOrderField: {
    name: 'FriendshipOrderField';
    enumValues: 'COUNTRY' | 'ESTABLISHED_ON' | 'LOCAL_NAME' | 'PARTNER_NAME';
  };
  GeoPoint: {
    kind: 'OBJECT';
    name: 'GeoPoint';
    fields: {
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GeoPointKind'; ofType: null } };
      };
      latitude: {
        name: 'latitude';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
      longitude: {
        name: 'longitude';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
    };
  };
  GeoPointKind: { name: 'GeoPointKind'; enumValues: 'LABEL_POINT' | 'MEAN_OF_PLACES' | 'PLACE' | 'SEAT' | 'SUCCESSOR' };
  ID: unknown;
  Int: unknown;
  Jurisdiction: {
    kind: 'OBJECT';
    name: 'Jurisdiction';
    fields: {
      country: {
        name: 'country';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Country'; ofType: null } };
      };
      dissolvedOn: { name: 'dissolvedOn'; type: { kind: 'SCALAR'; name: 'PartialDate'; ofType: null } };
      doubt: { name: 'doubt'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      friendships: {
        name: 'friendships';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'JurisdictionFriendshipConnection'; ofType: null };
        };
      };
      gbT2260: { name: 'gbT2260'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      geonamesId: { name: 'geonamesId'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      iso3166_2: { name: 'iso3166_2'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      level: { name: 'level'; type: { kind: 'ENUM'; name: 'AdministrativeLevel'; ofType: null } };
      location: { name: 'location'; type: { kind: 'OBJECT'; name: 'GeoPoint'; ofType: null } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      names: {
        name: 'names';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Name'; ofType: null } };
          };
        };
      };
      parent: { name: 'parent'; type: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      partners: {
        name: 'partners';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PartnerConnection'; ofType: null } };
      };
      predecessors: {
        name: 'predecessors';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Succession'; ofType: null } };
          };
        };
      };
      similar: {
        name: 'similar';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'SimilarJurisdiction'; ofType: null };
            };
          };
        };
      };
      slug: {
        name: 'slug';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      successors: {
        name: 'successors';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Succession'; ofType: null } };
          };
        };
      };
    };
  };
  JurisdictionConnection: {
    kind: 'OBJECT';
    name: 'JurisdictionConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'JurisdictionEdge'; ofType: null };
            };
          };
        };
      };
      nodes: {
        name: 'nodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
      totalCount: {
        name: 'totalCount';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  JurisdictionEdge: {
    kind: 'OBJECT';
    name: 'JurisdictionEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
    };
  };
  JurisdictionFilter: {
    kind: 'INPUT_OBJECT';
    name: 'JurisdictionFilter';
    isOneOf: false;
    inputFields: [
      {
        name: 'continent';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ContinentCode'; ofType: null } };
        };
        defaultValue: null;
      },
      {
        name: 'country';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        };
        defaultValue: null;
      },
      { name: 'doubtful'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      {
        name: 'level';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'ENUM'; name: 'AdministrativeLevel'; ofType: null };
          };
        };
        defaultValue: null;
      },
      { name: 'minFriendships'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'nameContains'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'side'; type: { kind: 'ENUM'; name: 'PartySide'; ofType: null }; defaultValue: null },
    ];
  };
  JurisdictionFriendshipConnection: {
    kind: 'OBJECT';
    name: 'JurisdictionFriendshipConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'JurisdictionFriendshipEdge'; ofType: null };
            };
          };
        };
      };
      nodes: {
        name: 'nodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Friendship'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
      totalCount: {
        name: 'totalCount';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  JurisdictionFriendshipEdge: {
    kind: 'OBJECT';
    name: 'JurisdictionFriendshipEdge';
    fields: {
      counterparts: {
        name: 'counterparts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
          };
        };
      };
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Friendship'; ofType: null } };
      };
    };
  };
  JurisdictionOrder: {
    kind: 'INPUT_OBJECT';
    name: 'JurisdictionOrder';
    isOneOf: false;
    inputFields: [
      {
        name: 'direction';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'OrderDirection'; ofType: null } };
        defaultValue: 'ASC';
      },
      {
        name: 'field';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'JurisdictionOrderField'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  JurisdictionOrderField: {
    name: 'JurisdictionOrderField';
    enumValues: 'EARLIEST_FRIENDSHIP' | 'FRIENDSHIP_COUNT' | 'NAME';
  };
  JurisdictionRef: {
    kind: 'INPUT_OBJECT';
    name: 'JurisdictionRef';
    isOneOf: true;
    inputFields: [
      { name: 'id'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'slug'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  LanguageTag: unknown;
  Name: {
    kind: 'OBJECT';
    name: 'Name';
    fields: {
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'NameKind'; ofType: null } };
      };
      language: {
        name: 'language';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'LanguageTag'; ofType: null } };
      };
      text: {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  NameKind: { name: 'NameKind'; enumValues: 'ALTERNATE' | 'FORMER' | 'OFFICIAL' | 'ROMANIZED' | 'SHORT' };
  Neighborhood: {
    kind: 'OBJECT';
    name: 'Neighborhood';
    fields: {
      center: {
        name: 'center';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
      friendships: {
        name: 'friendships';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Friendship'; ofType: null } };
          };
        };
      };
      members: {
        name: 'members';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'NeighborhoodMember'; ofType: null };
            };
          };
        };
      };
      truncated: {
        name: 'truncated';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
    };
  };
  NeighborhoodMember: {
    kind: 'OBJECT';
    name: 'NeighborhoodMember';
    fields: {
      distance: {
        name: 'distance';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      jurisdiction: {
        name: 'jurisdiction';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
    };
  };
  Node: {
    kind: 'INTERFACE';
    name: 'Node';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
    };
    possibleTypes: 'Continent' | 'Country' | 'Dataset' | 'Friendship' | 'Jurisdiction' | 'Source';
  };
  Note: {
    kind: 'OBJECT';
    name: 'Note';
    fields: {
      citations: {
        name: 'citations';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Citation'; ofType: null } };
          };
        };
      };
      language: {
        name: 'language';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'LanguageTag'; ofType: null } };
      };
      text: {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  OrderDirection: { name: 'OrderDirection'; enumValues: 'ASC' | 'DESC' };
  PageInfo: {
    kind: 'OBJECT';
    name: 'PageInfo';
    fields: {
      endCursor: { name: 'endCursor'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      hasNextPage: {
        name: 'hasNextPage';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      hasPreviousPage: {
        name: 'hasPreviousPage';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      startCursor: { name: 'startCursor'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  PartialDate: unknown;
  PartnerConnection: {
    kind: 'OBJECT';
    name: 'PartnerConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PartnerEdge'; ofType: null } };
          };
        };
      };
      nodes: {
        name: 'nodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
      totalCount: {
        name: 'totalCount';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  PartnerEdge: {
    kind: 'OBJECT';
    name: 'PartnerEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      friendships: {
        name: 'friendships';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Friendship'; ofType: null } };
          };
        };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
    };
  };
  PartnerOverlap: {
    kind: 'OBJECT';
    name: 'PartnerOverlap';
    fields: {
      a: {
        name: 'a';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
      b: {
        name: 'b';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
      shared: {
        name: 'shared';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
          };
        };
      };
    };
  };
  PartnerOverlapConnection: {
    kind: 'OBJECT';
    name: 'PartnerOverlapConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'PartnerOverlapEdge'; ofType: null };
            };
          };
        };
      };
      nodes: {
        name: 'nodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PartnerOverlap'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
      totalCount: {
        name: 'totalCount';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  PartnerOverlapEdge: {
    kind: 'OBJECT';
    name: 'PartnerOverlapEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PartnerOverlap'; ofType: null } };
      };
    };
  };
  Party: {
    kind: 'OBJECT';
    name: 'Party';
    fields: {
      jurisdiction: {
        name: 'jurisdiction';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
      side: {
        name: 'side';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PartySide'; ofType: null } };
      };
    };
  };
  PartySide: { name: 'PartySide'; enumValues: 'LOCAL' | 'PARTNER' };
  Path: {
    kind: 'OBJECT';
    name: 'Path';
    fields: {
      jurisdictions: {
        name: 'jurisdictions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
          };
        };
      };
      length: {
        name: 'length';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      steps: {
        name: 'steps';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PathStep'; ofType: null } };
          };
        };
      };
    };
  };
  PathStep: {
    kind: 'OBJECT';
    name: 'PathStep';
    fields: {
      friendship: {
        name: 'friendship';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Friendship'; ofType: null } };
      };
      from: {
        name: 'from';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
      to: {
        name: 'to';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
    };
  };
  Query: {
    kind: 'OBJECT';
    name: 'Query';
    fields: {
      continents: {
        name: 'continents';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Continent'; ofType: null } };
          };
        };
      };
      countries: {
        name: 'countries';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CountryConnection'; ofType: null } };
      };
      country: { name: 'country'; type: { kind: 'OBJECT'; name: 'Country'; ofType: null } };
      dataset: {
        name: 'dataset';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Dataset'; ofType: null } };
      };
      datasets: {
        name: 'datasets';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Dataset'; ofType: null } };
          };
        };
      };
      friendship: { name: 'friendship'; type: { kind: 'OBJECT'; name: 'Friendship'; ofType: null } };
      friendships: {
        name: 'friendships';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'FriendshipConnection'; ofType: null } };
      };
      jurisdiction: { name: 'jurisdiction'; type: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      jurisdictions: {
        name: 'jurisdictions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'JurisdictionConnection'; ofType: null };
        };
      };
      neighborhood: {
        name: 'neighborhood';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Neighborhood'; ofType: null } };
      };
      node: { name: 'node'; type: { kind: 'INTERFACE'; name: 'Node'; ofType: null } };
      nodes: {
        name: 'nodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'LIST'; name: never; ofType: { kind: 'INTERFACE'; name: 'Node'; ofType: null } };
        };
      };
      partnerOverlaps: {
        name: 'partnerOverlaps';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PartnerOverlapConnection'; ofType: null };
        };
      };
      paths: {
        name: 'paths';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Path'; ofType: null } };
          };
        };
      };
      search: {
        name: 'search';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SearchConnection'; ofType: null } };
      };
      sharedPartners: {
        name: 'sharedPartners';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'SharedPartnerConnection'; ofType: null };
        };
      };
      source: { name: 'source'; type: { kind: 'OBJECT'; name: 'Source'; ofType: null } };
      sources: {
        name: 'sources';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SourceConnection'; ofType: null } };
      };
      statistics: {
        name: 'statistics';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Statistics'; ofType: null } };
      };
    };
  };
  ReportedTotal: {
    kind: 'OBJECT';
    name: 'ReportedTotal';
    fields: {
      computed: {
        name: 'computed';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      continent: { name: 'continent'; type: { kind: 'OBJECT'; name: 'Continent'; ofType: null } };
      difference: {
        name: 'difference';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      explanation: { name: 'explanation'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      level: { name: 'level'; type: { kind: 'ENUM'; name: 'AdministrativeLevel'; ofType: null } };
      reported: {
        name: 'reported';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      subject: {
        name: 'subject';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'TotalSubject'; ofType: null } };
      };
    };
  };
  SearchConnection: {
    kind: 'OBJECT';
    name: 'SearchConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SearchEdge'; ofType: null } };
          };
        };
      };
      nodes: {
        name: 'nodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'UNION'; name: 'SearchResult'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
      totalCount: {
        name: 'totalCount';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  SearchEdge: {
    kind: 'OBJECT';
    name: 'SearchEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      matched: {
        name: 'matched';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'UNION'; name: 'SearchResult'; ofType: null } };
      };
      score: {
        name: 'score';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
    };
  };
  SearchKind: { name: 'SearchKind'; enumValues: 'COUNTRY' | 'JURISDICTION' | 'SOURCE' };
  SearchResult: {
    kind: 'UNION';
    name: 'SearchResult';
    fields: {};
    possibleTypes: 'Country' | 'Jurisdiction' | 'Source';
  };
  SharedPartnerConnection: {
    kind: 'OBJECT';
    name: 'SharedPartnerConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'SharedPartnerEdge'; ofType: null };
            };
          };
        };
      };
      nodes: {
        name: 'nodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
      totalCount: {
        name: 'totalCount';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  SharedPartnerEdge: {
    kind: 'OBJECT';
    name: 'SharedPartnerEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      friendships: {
        name: 'friendships';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Friendship'; ofType: null } };
          };
        };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
      sharedBy: {
        name: 'sharedBy';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
          };
        };
      };
    };
  };
  SimilarJurisdiction: {
    kind: 'OBJECT';
    name: 'SimilarJurisdiction';
    fields: {
      jurisdiction: {
        name: 'jurisdiction';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
      score: {
        name: 'score';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
      shared: {
        name: 'shared';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  SimilarityBasis: { name: 'SimilarityBasis'; enumValues: 'PARTNERS' | 'PARTNER_COUNTRIES' };
  Source: {
    kind: 'OBJECT';
    name: 'Source';
    fields: {
      accessedOn: { name: 'accessedOn'; type: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
      archivedOn: { name: 'archivedOn'; type: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
      authors: {
        name: 'authors';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      citedBy: {
        name: 'citedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'FriendshipConnection'; ofType: null } };
      };
      container: { name: 'container'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      dataset: {
        name: 'dataset';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Dataset'; ofType: null } };
      };
      detail: { name: 'detail'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      editors: {
        name: 'editors';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      format: { name: 'format'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isbn: { name: 'isbn'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      issn: { name: 'issn'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      language: {
        name: 'language';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'LanguageTag'; ofType: null } };
      };
      number: {
        name: 'number';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      place: { name: 'place'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      publishedOn: { name: 'publishedOn'; type: { kind: 'SCALAR'; name: 'PartialDate'; ofType: null } };
      publisher: { name: 'publisher'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SourceStatus'; ofType: null } };
      };
      title: {
        name: 'title';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      via: { name: 'via'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  SourceConnection: {
    kind: 'OBJECT';
    name: 'SourceConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SourceEdge'; ofType: null } };
          };
        };
      };
      nodes: {
        name: 'nodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Source'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
      totalCount: {
        name: 'totalCount';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  SourceEdge: {
    kind: 'OBJECT';
    name: 'SourceEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Source'; ofType: null } };
      };
    };
  };
  SourceStatus: { name: 'SourceStatus'; enumValues: 'ARCHIVED' | 'DEAD' | 'LIVE' | 'PRINT' };
  Statistics: {
    kind: 'OBJECT';
    name: 'Statistics';
    fields: {
      breakdown: {
        name: 'breakdown';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'StatisticsBucket'; ofType: null };
            };
          };
        };
      };
      countries: {
        name: 'countries';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      earliest: { name: 'earliest'; type: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
      friendships: {
        name: 'friendships';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      latest: { name: 'latest'; type: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
      locals: {
        name: 'locals';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      partners: {
        name: 'partners';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      sources: {
        name: 'sources';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      timeline: {
        name: 'timeline';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'TimelinePoint'; ofType: null } };
          };
        };
      };
    };
  };
  StatisticsBucket: {
    kind: 'OBJECT';
    name: 'StatisticsBucket';
    fields: {
      count: {
        name: 'count';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      key: {
        name: 'key';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      label: {
        name: 'label';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      share: {
        name: 'share';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
    };
  };
  StatisticsDimension: {
    name: 'StatisticsDimension';
    enumValues: 'COUNTRY' | 'DECADE' | 'LEVEL' | 'LOCAL' | 'PARTNER' | 'REPORTED_CONTINENT' | 'SOURCE' | 'YEAR';
  };
  String: unknown;
  Succession: {
    kind: 'OBJECT';
    name: 'Succession';
    fields: {
      citations: {
        name: 'citations';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Citation'; ofType: null } };
          };
        };
      };
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      on: { name: 'on'; type: { kind: 'SCALAR'; name: 'PartialDate'; ofType: null } };
      predecessor: {
        name: 'predecessor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
      successor: {
        name: 'successor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Jurisdiction'; ofType: null } };
      };
    };
  };
  TimelineInterval: { name: 'TimelineInterval'; enumValues: 'DECADE' | 'YEAR' };
  TimelinePoint: {
    kind: 'OBJECT';
    name: 'TimelinePoint';
    fields: {
      count: {
        name: 'count';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      cumulative: {
        name: 'cumulative';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      start: {
        name: 'start';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Date'; ofType: null } };
      };
    };
  };
  TotalSubject: { name: 'TotalSubject'; enumValues: 'COUNTRIES' | 'FRIENDSHIPS' };
};

/** An IntrospectionQuery representation of your schema.
 *
 * @remarks
 * This is an introspection of your schema saved as a file by GraphQLSP.
 * It will automatically be used by `gql.tada` to infer the types of your GraphQL documents.
 * If you need to reuse this data or update your `scalars`, update `tadaOutputLocation` to
 * instead save to a .ts instead of a .d.ts file.
 */
export type introspection = {
  name: never;
  query: 'Query';
  mutation: never;
  subscription: never;
  types: introspection_types;
};

import * as gqlTada from 'gql.tada';

declare module 'gql.tada' {
  interface setupSchema {
    introspection: introspection;
  }
}
