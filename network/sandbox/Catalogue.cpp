#include "network/sandbox/Catalogue.h"

#include <array>
#include <string_view>

namespace paydeck::sandbox {
namespace {

struct Product {
  std::string_view name;
  std::int64_t euroCents;
  unsigned weight;
};

constexpr std::array kProducts = {
    Product{"XLR cable 3 m", 1290, 90},
    Product{"Ear pads, velour", 2450, 50},
    Product{"Jack cable 6 m, braided", 1990, 60},
    Product{"Pop filter", 2900, 40},
    Product{"Desk stand for microphones", 3900, 40},
    Product{"Phono preamp PP-1", 8900, 35},
    Product{"Isolation pads (pair)", 4450, 35},
    Product{"Halo in-ear monitors", 11840, 50},
    Product{"Stage box 8/4", 14900, 25},
    Product{"Aurora 3 desktop speakers", 19800, 45},
    Product{"Nocturne closed headphones", 18600, 55},
    Product{"Meridian USB interface 2x2", 16900, 50},
    Product{"Halo Pro in-ear monitors", 26450, 30},
    Product{"Corona large-diaphragm microphone", 34200, 30},
    Product{"Nocturne Studio open headphones", 41200, 30},
    Product{"Turntable LT-20", 52900, 24},
    Product{"Corona stereo set, matched", 67500, 14},
    Product{"Aurora 5 studio monitors (pair)", 54900, 24},
    Product{"Meridian interface 18x20", 89900, 12},
    Product{"Tube preamp Vesper", 112000, 9},
    Product{"Aurora 7 studio monitors (pair)", 124800, 10},
    Product{"Analogue summing mixer", 131000, 6},
    Product{"Turntable LT-90 reference", 189000, 5},
    Product{"Aurora 8 three-way monitors (pair)", 296400, 4},
    Product{"Digital console DC-24", 418000, 2},
    Product{"Line array set, 2 x 6", 1290000, 1},
};

std::string quantityText(std::int64_t quantity, std::string_view name) {
  return quantity == 1 ? std::string(name) : std::to_string(quantity) + " x " + std::string(name);
}

}  // namespace

CartLine drawCart(Rng& rng) {
  unsigned total = 0;
  for (const Product& product : kProducts) total += product.weight;
  auto left = static_cast<unsigned>(rng.below(total));
  const Product* chosen = &kProducts.front();
  for (const Product& product : kProducts) {
    chosen = &product;
    if (left < product.weight) break;
    left -= product.weight;
  }
  std::int64_t quantity = 1;
  while (quantity < 24 && rng.chance(chosen->euroCents < 5000 ? 420 : 90)) ++quantity;
  CartLine line{quantityText(quantity, chosen->name), chosen->euroCents * quantity};
  // Shipping outside the free zone, a discount code, or an odd price: real totals are rarely round.
  if (line.euroCents < 15000 && rng.chance(600)) line.euroCents += 490;
  if (rng.chance(120)) line.euroCents -= line.euroCents / 10;
  if (rng.chance(50)) line.euroCents += rng.between(1, 99);
  return line;
}

}  // namespace paydeck::sandbox
