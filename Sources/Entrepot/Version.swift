/// Version of the product, as receipts and `--version` print it.
public let entrepotVersion = "0.1.0"
