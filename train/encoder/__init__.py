"""The small encoder Rapporteur reads with: data, network, decoding, export."""
