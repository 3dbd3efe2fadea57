<?php
/**
 * Plugin Name: Jawort – WhatsApp by double opt-in
 * Description: The bubble on every page, and the form wherever [jawort] stands. Settings, Jawort.
 * Version: 0.1.0
 * Requires at least: 6.3
 * Requires PHP: 7.4
 * License: MIT
 */

defined( 'ABSPATH' ) || exit;

/** Settings by name: label, default, and how a typed value is cleaned. */
function jawort_fields() {
	return array(
		'server'   => array( 'Jawort server (https://…)', '', 'esc_url_raw' ),
		'site'     => array( 'Site id', '', 'sanitize_key' ),
		'position' => array( 'Corner: end or start', 'end', 'sanitize_key' ),
		'color'    => array( 'Colour (#rrggbb)', '', 'sanitize_hex_color' ),
		'label'    => array( 'Words on the bubble (empty: those of your site)', '', 'sanitize_text_field' ),
		'exclude'  => array( 'Not on these paths', '/cart* /checkout* /kasse*', 'sanitize_text_field' ),
	);
}

function jawort_setting( $name ) {
	$all = get_option( 'jawort', array() );
	return isset( $all[ $name ] ) ? $all[ $name ] : jawort_fields()[ $name ][1];
}

/** The element with the settings as attributes; nothing until server and site are named. */
function jawort_element( array $attributes, $fallback = '' ) {
	$server = untrailingslashit( jawort_setting( 'server' ) );
	if ( '' === $server || '' === jawort_setting( 'site' ) ) {
		return '';
	}
	$attributes += array(
		'site'   => jawort_setting( 'site' ),
		'server' => $server,
		'lang'   => substr( determine_locale(), 0, 2 ),
		// In the customizer and in previews everything is shown and nothing recorded.
		'preview' => is_customize_preview() || is_preview() ? 'preview' : '',
	);
	$html = '<jawort-bubble';
	foreach ( $attributes as $name => $value ) {
		if ( '' !== (string) $value ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	wp_enqueue_script( 'jawort', $server . '/w/element.js', array(), null, array( 'strategy' => 'async', 'in_footer' => true ) );
	return $html . '>' . wp_kses_post( $fallback ) . '</jawort-bubble>';
}

add_action(
	'wp_footer',
	function () {
		// phpcs:ignore WordPress.Security.EscapeOutput -- every attribute is escaped above.
		echo jawort_element(
			array(
				'source'   => 'wordpress',
				'position' => jawort_setting( 'position' ),
				'color'    => jawort_setting( 'color' ),
				'label'    => jawort_setting( 'label' ),
				'exclude'  => jawort_setting( 'exclude' ),
			)
		);
	},
	5
);

/** [jawort]…[/jawort], [jawort source="kasse"]: the form; what stands between is shown until it is there. */
add_shortcode(
	'jawort',
	function ( $given, $content = '' ) {
		$given = shortcode_atts( array( 'source' => 'wordpress-form', 'theme' => '' ), $given, 'jawort' );
		return jawort_element( array( 'mode' => 'inline' ) + $given, (string) $content );
	}
);

add_action(
	'admin_init',
	function () {
		register_setting( 'jawort', 'jawort', array( 'type' => 'array', 'sanitize_callback' => 'jawort_clean' ) );
		add_settings_section( 'jawort', '', '__return_empty_string', 'jawort' );
		foreach ( jawort_fields() as $name => list( $label ) ) {
			add_settings_field( $name, esc_html( $label ), 'jawort_input', 'jawort', 'jawort', array( 'name' => $name, 'label_for' => "jawort-$name" ) );
		}
	}
);

function jawort_clean( $typed ) {
	$clean = array();
	foreach ( jawort_fields() as $name => list( , , $sanitize ) ) {
		$clean[ $name ] = isset( $typed[ $name ] ) ? (string) call_user_func( $sanitize, $typed[ $name ] ) : '';
	}
	return $clean;
}

function jawort_input( array $field ) {
	printf( '<input class="regular-text" id="jawort-%1$s" name="jawort[%1$s]" value="%2$s">', esc_attr( $field['name'] ), esc_attr( jawort_setting( $field['name'] ) ) );
}

add_action(
	'admin_menu',
	function () {
		add_options_page(
			'Jawort',
			'Jawort',
			'manage_options',
			'jawort',
			function () {
				echo '<div class="wrap"><h1>Jawort</h1><form method="post" action="options.php">';
				settings_fields( 'jawort' );
				do_settings_sections( 'jawort' );
				submit_button();
				echo '</form></div>';
			}
		);
	}
);
