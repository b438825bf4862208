pragma ComponentBehavior: Bound
import QtQuick

/// LightColors for people who need strong contrast: lines become control borders, tints become borders.
LightColors {
    id: colors

    readonly property LightColors base: LightColors {}

    lineSubtle: base.lineControl
    line: base.lineControl
    lineControl: base.text3
    text2: base.text
    text3: base.text2
    accentLine: base.accent
    previous: base.text2
    grid: base.lineControl
    neutral: ContrastTone { of: colors.base.neutral; surface: colors.surface }
    info: ContrastTone { of: colors.base.info; surface: colors.surface }
    success: ContrastTone { of: colors.base.success; surface: colors.surface }
    warning: ContrastTone { of: colors.base.warning; surface: colors.surface }
    danger: ContrastTone { of: colors.base.danger; surface: colors.surface }
    violet: ContrastTone { of: colors.base.violet; surface: colors.surface }
    teal: ContrastTone { of: colors.base.teal; surface: colors.surface }
    magenta: ContrastTone { of: colors.base.magenta; surface: colors.surface }
}
