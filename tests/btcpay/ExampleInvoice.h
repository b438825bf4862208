#pragma once

#include <nlohmann/json.hpp>

namespace paydeck::test {

/// A settled invoice as a server of version 2.4 lists it, made from the API document and the server's own models.
inline nlohmann::ordered_json exampleInvoice() {
  return nlohmann::ordered_json::parse(R"JSON({
    "id":"G7cRwkMzFZ1Gh4MT1gHGLp","storeId":"4xLwd5VTMhU1xJcRbg4cMuNi8VK8FJ6oN7Ye2oSbCk2d","amount":"25.00",
    "paidAmount":"25.00","checkoutLink":"https://pay.example.com/i/G7cRwkMzFZ1Gh4MT1gHGLp","status":"Settled",
    "additionalStatus":"None","monitoringExpiration":1795536502,"expirationTime":1795450102,"createdTime":1795449202,
    "availableStatusesForManualMarking":["Invalid"],"archived":false,"type":"Standard","currency":"EUR",
    "metadata":{"orderId":"ORDER-1","itemDesc":"Coffee (1 kg)","buyerName":"Ada Example","buyerEmail":"ada@buyer.example",
      "buyerCountry":"AT","channel":"web","tip":0.48,"posData":{"cart":[{"id":"pu erh","count":1}]},"orderUrl":null},
    "checkout":{"speedPolicy":"MediumSpeed"},"receipt":{"enabled":null},
    "paymentMethods":[
      {"paymentMethodId":"BTC-CHAIN","currency":"BTC","activated":true,"destination":"bc1qdestination","paymentLink":null,
       "rate":"60000.00","paymentMethodPaid":"0.00041667","totalPaid":"0.00041667","due":"0.00000000",
       "amount":"0.00041667","paymentMethodFee":"0","additionalData":{},
       "payments":[{"id":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-3","receivedDate":1795449262,
         "value":"0.00041667","fee":"0","status":"Settled","destination":"bc1qdestination"}]},
      {"paymentMethodId":"BTC-LN","currency":"BTC","activated":true,"destination":"lnbc1destination","paymentLink":null,
       "rate":"60000.00","paymentMethodPaid":"0","totalPaid":"0.00041667","due":"0","amount":"0.00041667",
       "paymentMethodFee":"0","additionalData":{},"payments":[]}]})JSON");
}

}  // namespace paydeck::test
