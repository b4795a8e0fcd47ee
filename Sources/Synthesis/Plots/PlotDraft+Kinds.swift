extension PlotDraft {
  /// Writes the rows of the plot, whatever its kind.
  mutating func write() {
    switch cast.kind {
    case .oneHub, .twoHubs, .threeHubs, .luxuryToNorthKorea: throughHubs()
    case .splitLots: splitLots()
    case .mergedLots: mergedLots()
    case .relabelledHeading: relabelledHeading()
    case .longDwell: longDwell()
    case .relay: relay()
    case .shellFirm: shellFirm()
    case .listedSuccessor: listedSuccessor()
    case .substitutedSupplier: substitutedSupplier()
    case .hubDisplacement: hubDisplacement()
    case .markupChain: markupChain()
    case .belowThreshold: belowThreshold()
    case .roundTrip: roundTrip()
    case .stockpiling: stockpiling()
    case .destinationRelabelled: destinationRelabelled()
    default: writeDecoy()
    }
  }

  private mutating func writeDecoy() {
    switch cast.kind {
    case .distributor: distributor()
    case .seasonalTrader: seasonalTrader()
    case .growingFirm: growingFirm()
    case .ownProduction: ownProduction()
    case .exemptTelecom: exemptTelecom()
    case .renamedCode: renamedCode()
    case .delistedFirm: delistedFirm()
    case .transit: transit()
    case .premiumVariant: premiumVariant()
    case .miscodedKorea: miscodedKorea()
    case .consumerGoods: consumerGoods()
    case .soldElsewhere: soldElsewhere()
    case .oldStock: oldStock()
    case .lateFirstLeg: lateFirstLeg()
    case .soldOut: soldOut()
    case .beforeControl: beforeControl()
    case .repairReturn: repairReturn()
    case .smallParcels: smallParcels()
    default: preconditionFailure("\(cast.kind.rawValue) is a scheme")
    }
  }
}
