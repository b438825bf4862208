add_library(paydeck_fake_cache STATIC FakeCache.cpp FakeCache.h SamplePayments.cpp SamplePayments.h)
target_link_libraries(paydeck_fake_cache PUBLIC paydeck_view)
paydeck_test(tst_read_pool SOURCES tst_read_pool.cpp LIBS paydeck_fake_cache)
paydeck_test(tst_row_layout SOURCES tst_row_layout.cpp LIBS paydeck_view)
paydeck_test(tst_key_sequence SOURCES tst_key_sequence.cpp LIBS paydeck_view)
paydeck_test(tst_payment_list_model SOURCES tst_payment_list_model.cpp LIBS paydeck_fake_cache TIMEOUT 180)

paydeck_test(tst_payment_list_window SOURCES tst_payment_list_window.cpp LIBS paydeck_fake_cache TIMEOUT 180)
paydeck_test(tst_payments_page SOURCES tst_payments_page.cpp LIBS paydeck_fake_cache TIMEOUT 180)

# The page itself, for pictures and benches.
add_library(paydeck_page_stage STATIC PageStage.cpp PageStage.h)
target_link_libraries(paydeck_page_stage PUBLIC paydeck_fake_cache paydeck_resources paydeck_payments paydeck_paymentsplugin
  paydeck_controls paydeck_controlsplugin paydeck_theme paydeck_themeplugin paydeck_viewplugin
  Qt6::Widgets Qt6::Quick Qt6::QuickControls2)
add_executable(payments_shots shots/main.cpp)
target_link_libraries(payments_shots PRIVATE paydeck_options paydeck_page_stage Qt6::Test)
