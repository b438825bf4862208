#include <QtTest>

#include "tests/address/DestinationTestKit.h"

using namespace paydeck;
using namespace paydeck::test;

class DestinationKindsTest : public QObject {
  Q_OBJECT

 private slots:
  void acceptsEveryKindOnItsNetwork_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char* name, const QString& text, const char* symbol, const char* network,
                        const QString& canonical) { QTest::newRow(name) << text << symbol << network << canonical; };
    row("EVM", kWallet, "USDC", "base", kWallet);
    row("EVM, small letters", QString(kWallet).toLower(), "ETH", "ethereum", kWallet);
    row("Bitcoin, segwit", kBitcoin, "BTC", "bitcoin", kBitcoin);
    row("Bitcoin, capitals", QString(kBitcoin).toUpper(), "BTC", "bitcoin", kBitcoin);
    row("Bitcoin, taproot", kTaproot, "BTC", "bitcoin", kTaproot);
    row("Bitcoin, key hash", kLegacy, "BTC", "bitcoin", kLegacy);
    row("Bitcoin, script hash", kScript, "BTC", "bitcoin", kScript);
    row("Tron", kTron, "USDT", "tron", kTron);
    row("Solana", QString::fromStdString(solanaWallet()), "USDC", "solana", QString::fromStdString(solanaWallet()));
    row("Lightning address", "ingrid.h@pay.example.com", "BTC", "lightning", "ingrid.h@pay.example.com");
    row("LNURL",
        "LNURL1DP68GURN8GHJ7UM9WFMXJCM99E3K7MF0V9CXJ0M385EKVCENXC6R2C35XVUKXEFCV5MKVV34X5EKZD3EV56NYD3HXQURZEPEXEJXXEPN"
        "XSC"
        "RVWFNV9NXZCN9XQ6XYEFHVGCXXCMYXYMNSERXFQ5FNS",
        "BTC", "lightning",
        "lnurl1dp68gurn8ghj7um9wfmxjcm99e3k7mf0v9cxj0m385ekvcenxc6r2c35xvukxefcv5mkvv34x5ekzd3ev56nyd3hxqurzepexejxxepn"
        "xsc"
        "rvwfnv9nxzcn9xq6xyefhvgcxxcmyxymnserxfq5fns");
  }
  void acceptsEveryKindOnItsNetwork() {
    QFETCH(QString, text);
    QFETCH(QString, symbol);
    QFETCH(QString, network);
    QFETCH(QString, canonical);
    const auto verdict = checkDestination(question(text.toStdString(), qPrintable(symbol), qPrintable(network)));
    QVERIFY2(!verdict.isRefused(), qPrintable(worstText(verdict)));
    QCOMPARE(QString::fromStdString(verdict.destination->canonical), canonical);
    QVERIFY(verdict.find("network"));
    QVERIFY(verdict.find("first_use"));
  }

  void saysInWordsWhoseAddressItIs_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* text, const char* network, const char* words) {
      QTest::addRow("%s for %s", words, network) << QString(text) << network << words;
    };
    row(kTron, "base", "This is a Tron address. Ingrid paid on Base.");
    row(kBitcoin, "polygon", "This is a Bitcoin address. Ingrid paid on Polygon.");
    row(kWallet, "tron", "This is an EVM address. Ingrid paid on Tron.");
    row(solanaWallet().c_str(), "base", "This is a Solana address. Ingrid paid on Base.");
    row(kWallet, "solana", "This is an EVM address. Ingrid paid on Solana.");
    row(kBitcoin, "lightning",
        "This is a Bitcoin address. Ingrid paid on Lightning. Refunds on Lightning need an invoice or a Lightning "
        "address.");
    row("mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn", "bitcoin",
        "This is a Bitcoin address of Bitcoin testnet, where coins have no value. Ingrid paid on Bitcoin.");
    row("tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", "bitcoin",
        "This is a Bitcoin address of Bitcoin testnet, where coins have no value. Ingrid paid on Bitcoin.");
    row("LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH9", "bitcoin", "This is a Litecoin address. Ingrid paid on Bitcoin.");
    row("DBXu2kgc3xtvCUWFcxFE3r9hEYgmuaaCyD", "bitcoin", "This is a Dogecoin address. Ingrid paid on Bitcoin.");
    row("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", "base", "This is an XRP Ledger address. Ingrid paid on Base.");
    row("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "bitcoin",
        "This is a Bitcoin Cash address. Ingrid paid on Bitcoin.");
    row("GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7", "base",
        "This is a Stellar address. Ingrid paid on Base.");
    row(kWallet, "card", "A card refund goes back to the card. It needs no address.");
  }
  void saysInWordsWhoseAddressItIs() {
    QFETCH(QString, text);
    QFETCH(QString, network);
    QFETCH(QString, words);
    const auto verdict = checkDestination(question(text.toStdString(), "BTC", qPrintable(network)));
    QVERIFY(verdict.isRefused());
    QCOMPARE(worstText(verdict), words);
  }

  void namesTheNetworkOfTheRefundWhenTheMoneyCameOnAnother() {
    auto asked = question(kTron, "USDC", "polygon");
    asked.paidNetwork = "tron";
    QCOMPARE(worstText(checkDestination(asked)), QString("This is a Tron address. The refund goes out on Polygon."));
  }

  void saysWhatIsWrong_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString& text, const char* code) {
      QTest::addRow("%s %s", code, qPrintable(text)) << text << code;
    };
    row("", "empty");
    row("   \n", "empty");
    row("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", "evm_checksum");
    row("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe", "evm_length");
    row("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedd", "evm_length");
    row("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg", "evm_character");
    row("0X5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "evm_prefix");
    row("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "evm_prefix");
    row("0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060", "hash_or_key");
    row("5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060", "hash_or_key");
    row("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", "private_key");
    row("xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet"
        "8",
        "account_key");
    row("legal winner thank year wave sausage worth useful legal winner thank yellow", "recovery_phrase");
    row("ingrid.eth", "name");
    row("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", "base58_checksum");
    row("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVNO", "base58_character");
    row("TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMX", "base58_checksum");
    row("lno1qgsqvgnwgcg35z6ee2h3yczraddm72xrfua9uve2rlrm9deu7xyfzrcgqyqs5pr5v4ehg93pqfnwgkvdr57yzh6h92zg3qctvrm7w38djg"
        "67",
        "bolt12");
    row("Ingrid@pay.example.com", "lightning_address_case");
    row("@example.com", "lightning_address_user");
    row("ingrid@localhost", "lightning_address_host");
    row("ingrid@10.0.0.1", "lightning_address_host");
    row("ingrid@@example.com", "lightning_address_host");
    row("hello", "unknown");
    row(QString(8000, 'a'), "too_long");
  }
  void saysWhatIsWrong() {
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto verdict = checkDestination(question(text.toStdString()));
    QVERIFY(verdict.isRefused());
    QCOMPARE(codeOfRefusal(verdict), code);
    QVERIFY(!worstText(verdict).isEmpty());
  }

  void refusesOddCharactersWithTheirPlace_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const QString wallet = kWallet;
    const auto with = [&](qsizetype at, char32_t code) {
      QString text = wallet;
      return code > 0xffff ? text.insert(at, QString::fromUcs4(&code, 1)) : text.insert(at, QChar(ushort(code)));
    };
    QTest::newRow("zero-width space") << with(10, 0x200b) << "Character 11 is a zero-width space (U+200B).";
    QTest::newRow("at the end") << with(42, 0xfeff) << "Character 43 is an invisible byte order mark (U+FEFF).";
    QTest::newRow("right to left") << with(0, 0x202e)
                                   << "Character 1 is an invisible mark that changes the reading direction (U+202E).";
    QTest::newRow("tag") << with(2, 0xe0041) << "Character 3 is an invisible tag character (U+E0041).";
    QTest::newRow("Cyrillic") << QString(wallet).replace(3, 1, QChar(0x0430))
                              << "Character 4 is a Cyrillic letter that looks like “a” (U+0430).";
    QTest::newRow("full width") << QString(wallet).replace(0, 1, QChar(0xff10))
                                << "Character 1 is a full-width character that looks like “0” (U+FF10).";
    QTest::newRow("no-break space") << with(42, 0xa0) << "Character 43 is a no-break space (U+00A0).";
    QTest::newRow("space inside") << with(6, ' ') << "Character 7 is a space (U+0020).";
    QTest::newRow("tab") << with(42, '\t') << "Character 43 is a tab (U+0009).";
    QTest::newRow("line break inside") << with(20, '\n') << "Character 21 is a line break (U+000A).";
    QTest::newRow("after blanks") << "  " + with(0, 0x2066)
                                  << "Character 3 is an invisible mark that changes the reading direction (U+2066).";
  }
  void refusesOddCharactersWithTheirPlace() {
    QFETCH(QString, text);
    QFETCH(QString, words);
    const auto verdict = checkDestination(question(text.toStdString()));
    QCOMPARE(codeOfRefusal(verdict), QString("odd_character"));
    QVERIFY(!verdict.destination);
    QVERIFY2(worstText(verdict).startsWith(words), qPrintable(worstText(verdict)));
  }
  void refusesBytesThatAreNotText() {
    const auto verdict = checkDestination(question(std::string(kWallet) + "\xff"));
    QVERIFY(worstText(verdict).startsWith("Character 43 is damaged"));
  }

  void saysThatItLeftOutBlanks() {
    const auto verdict = checkDestination(question(std::string(" \r\n") + kWallet + "\n "));
    QVERIFY(!verdict.isRefused() && verdict.find("trimmed"));
    QVERIFY(!checkDestination(question(kWallet)).find("trimmed"));
  }

  void asksWhereThereIsNoChecksum() {
    QVERIFY(checkDestination(question(QString(kWallet).toLower().toStdString())).find("no_checksum"));
    QVERIFY(checkDestination(question(solanaWallet(), "SOL", "solana")).find("no_checksum"));
    QVERIFY(!checkDestination(question(kWallet)).find("no_checksum"));
  }

  void refusesAddressesNobodyCanSpendFrom_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("code");
    QTest::newRow("zero") << "0x0000000000000000000000000000000000000000"
                          << "USDC"
                          << "base"
                          << "burn";
    QTest::newRow("precompiled") << "0x0000000000000000000000000000000000000001"
                                 << "USDC"
                                 << "base"
                                 << "burn";
    QTest::newRow("dead") << "0x000000000000000000000000000000000000dead"
                          << "USDC"
                          << "base"
                          << "burn";
    QTest::newRow("Tron zero") << "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb"
                               << "USDT"
                               << "tron"
                               << "burn";
    QTest::newRow("Bitcoin zero") << "1111111111111111111114oLvT2"
                                  << "BTC"
                                  << "bitcoin"
                                  << "burn";
    QTest::newRow("Bitcoin eater") << "1BitcoinEaterAddressDontSendf59kuE"
                                   << "BTC"
                                   << "bitcoin"
                                   << "burn";
    QTest::newRow("future segwit") << "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs"
                                   << "BTC"
                                   << "bitcoin"
                                   << "burn";
    QTest::newRow("system program") << "11111111111111111111111111111111"
                                    << "SOL"
                                    << "solana"
                                    << "burn";
    QTest::newRow("incinerator") << "1nc1nerator11111111111111111111111111111111"
                                 << "SOL"
                                 << "solana"
                                 << "burn";
    QTest::newRow("USDC on Base") << "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913"
                                  << "USDC"
                                  << "base"
                                  << "token_contract";
    QTest::newRow("USDC on Polygon") << "0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359"
                                     << "USDC"
                                     << "base"
                                     << "token_contract";
    QTest::newRow("USDT on Tron") << kTether << "USDT"
                                  << "tron"
                                  << "token_contract";
    QTest::newRow("USDC on Solana") << "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"
                                    << "USDC"
                                    << "solana"
                                    << "token_contract";
  }
  void refusesAddressesNobodyCanSpendFrom() {
    QFETCH(QString, text);
    QFETCH(QString, symbol);
    QFETCH(QString, network);
    QFETCH(QString, code);
    const auto verdict = checkDestination(question(text.toStdString(), qPrintable(symbol), qPrintable(network)));
    QCOMPARE(codeOfRefusal(verdict), code);
  }

  void knowsEveryTokenContractOfTheRegistry() {
    int contracts = 0;
    for (const Asset& asset : knownAssets()) {
      if (tokenContract(asset).empty()) continue;
      ++contracts;
      const auto verdict =
          checkDestination(question(std::string(tokenContract(asset)), asset.symbol.c_str(), asset.network.c_str()));
      QVERIFY2(verdict.find("token_contract"), asset.symbol.c_str());
    }
    QVERIFY(contracts > 20);
  }

  void warnsOfAccountsThatAProgramDerived() {
    // The token account of nobody in particular: 32 bytes off the curve.
    Bytes off(32, 0);
    off.front() = 2;
    const auto verdict = checkDestination(question(encodeBase58(off), "SOL", "solana"));
    QVERIFY(!verdict.isRefused() && verdict.find("program_address"));
    QVERIFY(!checkDestination(question(solanaWallet(), "SOL", "solana")).find("program_address"));
  }

  void refusesPrefixesThatOnlyBeginLikeBitcoin() {
    const auto verdict = checkDestination(question("bc1qqq1qw508d6qejxtdg4y5r3zarvary0c5xw7k", "BTC", "bitcoin"));
    QVERIFY(verdict.isRefused());
  }
};

QTEST_APPLESS_MAIN(DestinationKindsTest)
#include "DestinationKindsTest.moc"
