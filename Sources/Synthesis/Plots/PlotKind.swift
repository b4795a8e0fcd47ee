/// What is planted: schemes that divert goods, and decoys that look like them and are innocent.
///
/// The raw values stand in the answer key. Diversion is: goods of a coalition firm whose code was controlled for the
/// destination on the day of the last leg, passed on by a firm in a third country, and not older than the measure.
public enum PlotKind: String, Sendable, CaseIterable {
  // MARK: Schemes

  /// A coalition firm sells to a firm in a hub, which sells on.
  case oneHub = "one-hub"
  /// The same through two firms in two countries.
  case twoHubs = "two-hubs"
  /// The same through three.
  case threeHubs = "three-hubs"
  /// Each lot is sold on in two to five parts.
  case splitLots = "split-lots"
  /// Two to four lots, of two suppliers, are sold on as one.
  case mergedLots = "merged-lots"
  /// The first leg is declared under another heading, which is not controlled.
  case relabelledHeading = "relabelled-heading"
  /// Goods lie three months to more than a year before they are sold on.
  case longDwell = "long-dwell"
  /// Only the last leg is in the data: made in the coalition, sent by a firm of a third country.
  case relay
  /// The firm between is founded after the measure.
  case shellFirm = "shell-firm"
  /// The firm between is put on a list; a new one takes over its supplier and its customer.
  case listedSuccessor = "listed-successor"
  /// A supplier that sold directly until the measure sells through a hub from then on.
  case substitutedSupplier = "substituted-supplier"
  /// The trade moves from a firm in one hub to a firm in another.
  case hubDisplacement = "hub-displacement"
  /// Two firms between, and each takes half again to three times the price.
  case markupChain = "markup-chain"
  /// Lots are sold on in parcels below a threshold of value.
  case belowThreshold = "below-threshold"
  /// Goods go from the first firm to a second and back before they are sold on.
  case roundTrip = "round-trip"
  /// A stock is bought in the months before the measure and goes on being filled after it. Only what was bought after the
  /// measure counts as diverted.
  case stockpiling
  /// Declared for a firm in a neighbouring country, and in the destination within days.
  case destinationRelabelled = "destination-relabelled"
  /// Luxury goods to North Korea through a third country.
  case luxuryToNorthKorea = "luxury-to-north-korea"

  // MARK: Decoys

  /// Sells controlled goods to local customers for six years; to the destination before the measure only.
  case distributor
  /// Free goods to the destination, each year in the same months.
  case seasonalTrader = "seasonal-trader"
  /// A young firm that grows fast on free goods of the coalition.
  case growingFirm = "growing-firm"
  /// Makes itself what it sells to the destination; what it buys of the same goods stays at home.
  case ownProduction = "own-production"
  /// Controlled goods to telecom operators under a licence exception.
  case exemptTelecom = "exempt-telecom"
  /// Free goods whose code is new since 1 January 2022; the old code shares a family with controlled goods.
  case renamedCode = "renamed-code"
  /// A firm that was on a list and off it again before it sold free goods to the destination.
  case delistedFirm = "delisted-firm"
  /// Controlled goods that pass Russia in one container, under a transit procedure, to a country without controls.
  case transit
  /// Free goods at two to four times the usual price: they are the better variant.
  case premiumVariant = "premium-variant"
  /// Goods for a firm in South Korea, with the letters of North Korea typed on part of the rows.
  case miscodedKorea = "miscoded-korea"
  /// Many shipments of consumer goods on the lanes of diversion.
  case consumerGoods = "consumer-goods"
  /// All controlled goods are sold in countries without controls; the destination gets others.
  case soldElsewhere = "sold-elsewhere"
  /// Sold on from stock bought before the measure.
  case oldStock = "old-stock"
  /// The first coalition lot comes after the last lot has left for the destination.
  case lateFirstLeg = "late-first-leg"
  /// The coalition's lots are sold out locally before others, made in the hub, go to the destination.
  case soldOut = "sold-out"
  /// Controlled later, but not yet on the day of the last leg.
  case beforeControl = "before-control"
  /// The destination's own goods, out for repair and back.
  case repairReturn = "repair-return"
  /// Small parcels of free goods below the threshold of value.
  case smallParcels = "small-parcels"

  /// Whether goods are diverted: label 1.
  public var isDiversion: Bool {
    switch self {
    case .oneHub, .twoHubs, .threeHubs, .splitLots, .mergedLots, .relabelledHeading, .longDwell, .relay,
      .shellFirm,
      .listedSuccessor, .substitutedSupplier, .hubDisplacement, .markupChain, .belowThreshold, .roundTrip,
      .stockpiling, .destinationRelabelled, .luxuryToNorthKorea:
      true
    case .distributor, .seasonalTrader, .growingFirm, .ownProduction, .exemptTelecom, .renamedCode,
      .delistedFirm,
      .transit, .premiumVariant, .miscodedKorea, .consumerGoods, .soldElsewhere, .oldStock, .lateFirstLeg,
      .soldOut,
      .beforeControl, .repairReturn, .smallParcels:
      false
    }
  }

  /// All kinds of scheme.
  public static var schemes: [PlotKind] { allCases.filter(\.isDiversion) }
  /// All kinds of decoy.
  public static var decoys: [PlotKind] { allCases.filter { !$0.isDiversion } }
}
