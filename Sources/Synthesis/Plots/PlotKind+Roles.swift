internal import Trade

/// Who is needed for a plot besides firms of the background, and where goods are going.
struct Casting: Sendable {
  /// Where a firm in a role may be.
  enum Place: Sendable {
    /// Any hub, small ones more often than their trade says.
    case hub
    /// One of these.
    case among([CountryCode])
    /// In the country of destination, with this word in its name.
    case destination(word: Int)
  }

  /// The firms between, in the order the goods pass them.
  var hubs: [Place]
  /// Others that trade in this plot alone.
  var others: [Place] = []
}

extension PlotKind {
  /// The firms kept for one plot of this kind.
  var casting: Casting {
    switch self {
    case .twoHubs, .markupChain, .roundTrip, .listedSuccessor, .hubDisplacement: Casting(hubs: [.hub, .hub])
    case .threeHubs: Casting(hubs: [.hub, .hub, .hub])
    case .destinationRelabelled: Casting(hubs: [.among(["KG", "KZ", "AM", "UZ"])])
    case .luxuryToNorthKorea: Casting(hubs: [.among(["CN", "CN", "HK", "SG"])])
    case .lateFirstLeg, .soldOut: Casting(hubs: [.hub], others: [.among(["CN", "IN", "MY"])])
    case .exemptTelecom: Casting(hubs: [.hub], others: [.destination(word: Tongue.telecom)])
    case .transit:
      Casting(
        hubs: [.among(["TR", "CN", "GE"])],
        others: [.destination(word: Tongue.forwarding), .among(["KZ", "UZ", "TJ"])])
    case .miscodedKorea: Casting(hubs: [.among(["CN", "HK"])], others: [.among(["KR"])])
    default: Casting(hubs: [.hub])
    }
  }

  /// Destinations besides Russia; the first plot of a kind is always to Russia where it can be.
  var destinations: [(country: CountryCode, weight: Double)] {
    switch self {
    case .luxuryToNorthKorea, .miscodedKorea: [("KP", 1)]
    case .oneHub, .twoHubs, .threeHubs, .splitLots, .mergedLots, .longDwell, .relay, .shellFirm,
      .listedSuccessor,
      .hubDisplacement, .roundTrip:
      [("RU", 0.76), ("BY", 0.12), ("IR", 0.12)]
    case .distributor, .soldElsewhere, .oldStock, .consumerGoods, .growingFirm, .ownProduction:
      [("RU", 0.85), ("BY", 0.15)]
    default: [("RU", 1)]
    }
  }

  /// Whether any row of such a plot is an import of Russia.
  var isSeenInRussia: Bool { destinations.contains { $0.country == "RU" } }
}

extension Tongue {
  /// Index of the word that telecom operators bear.
  static let telecom = NameParts.words.count
  /// Index of the word that forwarders bear.
  static let forwarding = NameParts.words.count + 1
}
