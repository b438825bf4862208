# Sources of the payments page's view models, part of paydeck_view.
target_sources(paydeck_view PRIVATE
  payments/DayCalendar.cpp payments/DayCalendar.h
  payments/DayGroups.cpp payments/DayGroups.h
  payments/GroupSlot.cpp payments/GroupSlot.h
  payments/KeySelection.cpp payments/KeySelection.h
  payments/KeySequence.cpp payments/KeySequence.h
  payments/ListChange.cpp payments/ListChange.h
  payments/ListReading.cpp payments/ListReading.h
  payments/PaymentListCursor.cpp
  payments/PaymentListModel.cpp payments/PaymentListModel.h
  payments/PaymentListWindow.cpp payments/PaymentListWindow.h
  payments/RowCache.cpp payments/RowCache.h
  payments/RowLayout.cpp payments/RowLayout.h
  payments/RowMarker.cpp payments/RowMarker.h
  payments/RowSlot.cpp payments/RowSlot.h
  payments/RowText.h)
target_include_directories(paydeck_view PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/payments)
