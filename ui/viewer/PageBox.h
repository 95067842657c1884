// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace pingshen::ui {

/// "3 / 120": shows the page being read and takes another one. What is no page of the document is refused where it is
/// typed, with the reason.
class PageBox : public QWidget
{
    Q_OBJECT

public:
    explicit PageBox(QWidget* parent = nullptr);

    /// `page` from 0. What the person is typing stays.
    void showPage(int page, int pages);
    /// Takes the focus, everything selected.
    void edit();

Q_SIGNALS:
    void pageChosen(int page); ///< from 0
    /// Escape: the number is as before, the focus may go back.
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose();
    void refuse();
    void accept();
    void showNumber();
    void retranslateUi();
    QString reason() const;

    QLineEdit* m_number;
    QLabel* m_total;
    QVariantAnimation m_shake;
    int m_page = 0;
    int m_pages = 0;
    bool m_refused = false;
};

} // namespace pingshen::ui
