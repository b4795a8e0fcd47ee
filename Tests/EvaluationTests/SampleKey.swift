@testable import Evaluation

/// The files of a small key: two diversions and a decoy.
struct KeyFiles {
  var files = [
    "schemes.csv": """
    scheme,kind,label,destination,goods,first_day,last_day,shipments,diverted_kg
    1,one-hub,1,RU,854231,2022-04-01,2022-06-01,2,100.000
    2,two-hubs,1,RU,854239,2022-05-01,2022-08-01,3,50.500
    3,distributor,0,RU,848210,2021-01-01,2022-09-01,2,0.000

    """,
    "routes.csv": """
    scheme,kind,label,destination,goods,firms,countries,shipments,diverted_kg
    1,one-hub,1,RU,854231,"Acme, Inc. | Hub Ticaret | Buyer OOO",US | TR | RU,2,100.000
    2,two-hubs,1,RU,854239,"Acme, Inc. | Mid FZE | Last TOO | Buyer OOO",US | AE | KZ | RU,3,50.500
    3,distributor,0,RU,848210,Roller GmbH | Honest TOO | Buyer OOO,DE | KZ | RU,2,0.000

    """,
    "firms.csv": """
    name,country,role,label,kinds,diverted_kg,listed_on,spellings
    "Acme, Inc.",US,supplier,0,one-hub | two-hubs,0,,"Acme, Inc. | ACME INC"
    Hub Ticaret,TR,hub,1,one-hub,100.000,2023-01-01,Hub Ticaret | HUB TİCARET A.Ş.
    Mid FZE,AE,hub,1,two-hubs,50.500,,Mid FZE
    Last TOO,KZ,hub,1,two-hubs,50.500,2022-01-01,Last TOO
    Roller GmbH,DE,supplier,0,distributor,0,,
    Honest TOO,KZ,hub,0,distributor,0,,Honest TOO
    Buyer OOO,RU,consignee,0,one-hub | two-hubs | distributor,0,,Buyer OOO

    """,
    "shipments.csv": """
    declaration,line,leg,scheme,kind,label,diverted_kg
    D2,2,1,1,one-hub,1,
    D3,3,2,1,one-hub,1,100.000
    D4,4,1,2,two-hubs,1,
    D5,5,2,2,two-hubs,1,
    D6,6,3,2,two-hubs,1,50.500
    D7,7,1,3,distributor,0,
    D8,8,2,3,distributor,0,

    """,
  ]

  func key() throws(TruthError) -> TruthKey {
    try TruthKey(folder: "key") { name throws(TruthError) in
      guard let text = files[name] else {
        throw TruthError(file: "key/\(name)", .cannotRead(reason: "there is no such file"))
      }
      return Array(text.utf8)
    }
  }

  /// The same with some text of a file replaced.
  func replacing(_ old: String, _ new: String, in name: String) -> KeyFiles {
    var copy = self
    copy.files[name] = files[name]?.replacing(old, with: new)
    return copy
  }
}
